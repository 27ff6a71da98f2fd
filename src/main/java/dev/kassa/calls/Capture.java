package dev.kassa.calls;

import java.io.ByteArrayOutputStream;

/** Keeps the beginning of what flows by. */
final class Capture {

    static final int MOST_BYTES = 16 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long length;

    void add(byte[] bytes, int offset, int count) {
        int room = MOST_BYTES - kept.size();
        if (room > 0) {
            kept.write(bytes, offset, Math.min(room, count));
        }
        length += count;
    }

    void add(int single) {
        if (kept.size() < MOST_BYTES) {
            kept.write(single);
        }
        length++;
    }

    void forget() {
        kept.reset();
        length = 0;
    }

    byte[] bytes() {
        return kept.toByteArray();
    }

    long length() {
        return length;
    }
}
