package dev.kassa.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The bytes of a letter as they came. A provider's letter has some kilobytes; more than the limit is not read at all. */
final class LetterBody {

    static final int LIMIT_BYTES = 256 * 1024;

    private LetterBody() {}

    /** @throws TooLarge if there are more bytes than the limit */
    static byte[] of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LIMIT_BYTES) {
            throw new TooLarge();
        }
        byte[] bytes = request.getInputStream().readNBytes(LIMIT_BYTES + 1);
        if (bytes.length > LIMIT_BYTES) {
            throw new TooLarge();
        }
        return bytes;
    }

    static final class TooLarge extends RuntimeException {
        private TooLarge() {
            super("too large", null, false, false);
        }
    }
}
