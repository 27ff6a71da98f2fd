package dev.kassa.sandbox.stripe;

/**
 * A finished call.
 *
 * @param requestId the call that was really carried out, also when this answer repeats it
 */
record Outcome(int status, String body, String requestId, boolean replayed) {

    Outcome again() {
        return new Outcome(status, body, requestId, true);
    }
}
