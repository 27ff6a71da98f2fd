package dev.kassa.calls;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

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

    /** The beginning, of at most so many bytes. */
    byte[] bytes(int most) {
        byte[] all = kept.toByteArray();
        return all.length <= most ? all : Arrays.copyOf(all, most);
    }

    long length() {
        return length;
    }
}
