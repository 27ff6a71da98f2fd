package dev.kassa.crash;

/** Where in the course of an instruction a process can be stopped, in the order in which it comes by. */
enum CrashPoint {
    BEFORE_ROW("before the row is committed"),
    BEFORE_CALL("after the row, before the call"),
    AFTER_CALL("after the call, before its outcome"),
    BEFORE_OUTCOME("before the outcome is committed"),
    AFTER_OUTCOME("after the outcome, before the answer");

    private final String words;

    CrashPoint(String words) {
        this.words = words;
    }

    /** For the table of what was tried. */
    String words() {
        return words;
    }
}
