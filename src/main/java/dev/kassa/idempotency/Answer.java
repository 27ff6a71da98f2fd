package dev.kassa.idempotency;

import java.util.Map;

/**
 * An answer to a program, as it goes out.
 *
 * @param headers those that belong to the answer itself, such as Content-Type and Location
 * @param body its bytes; none for an answer without a body
 * @param replayed whether it was given before and is given again
 */
public record Answer(int status, Map<String, String> headers, byte[] body, boolean replayed) {

    public static Answer of(int status, Map<String, String> headers, byte[] body) {
        return new Answer(status, headers, body, false);
    }

    /** Only what was done is kept. A "no" and a "don't know" have changed nothing that is known, and are asked anew. */
    boolean isKept() {
        return status >= 200 && status < 300;
    }
}
