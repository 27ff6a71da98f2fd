package dev.kassa.api.servicestack;

/** A batch has come to a request that cannot be carried out; those after it are left alone. */
final class Stopped extends RuntimeException {

    private final int index;
    private final boolean whileReading;
    private final RuntimeException why;

    /**
     * @param index of the request, from 0
     * @param whileReading whether none was carried out yet; or else all before it were
     */
    Stopped(int index, boolean whileReading, RuntimeException why) {
        super(why.getMessage(), why, false, false);
        this.index = index;
        this.whileReading = whileReading;
        this.why = why;
    }

    int index() {
        return index;
    }

    boolean whileReading() {
        return whileReading;
    }

    int done() {
        return whileReading ? 0 : index;
    }

    RuntimeException why() {
        return why;
    }
}
