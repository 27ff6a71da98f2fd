package dev.kassa.api.servicestack;

/** A batch has come to a request that cannot be carried out; those after it are left alone. */
final class Stopped extends RuntimeException {

    private final int index;
    private final int done;
    private final int total;
    private final RuntimeException why;

    /**
     * @param index of the request, from 0
     * @param done how many were carried out before
     * @param total how many there are
     */
    Stopped(int index, int done, int total, RuntimeException why) {
        super(why.getMessage(), why, false, false);
        this.index = index;
        this.done = done;
        this.total = total;
        this.why = why;
    }

    int index() {
        return index;
    }

    int done() {
        return done;
    }

    int total() {
        return total;
    }

    RuntimeException why() {
        return why;
    }
}
