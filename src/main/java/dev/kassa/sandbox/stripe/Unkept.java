package dev.kassa.sandbox.stripe;

import tools.jackson.databind.node.ObjectNode;

/** Ends a call with this answer, and lets nothing be kept of the call: neither what it did nor its idempotency key. */
final class Unkept extends RuntimeException {

    private final transient ObjectNode answer;

    Unkept(ObjectNode answer) {
        super("A change that the sandbox was asked not to make", null, false, false);
        this.answer = answer;
    }

    ObjectNode answer() {
        return answer;
    }
}
