package dev.kassa.company;

/** How a secret is shown to those who know it anyway: enough of its end to tell it from another, nothing of a short one. */
final class Cover {

    private static final String DOTS = "••••";
    private static final int SHOWN = 4;
    private static final int LONG_ENOUGH = 12;

    private Cover() {}

    static String of(String secret) {
        return secret.length() < LONG_ENOUGH ? DOTS : DOTS + secret.substring(secret.length() - SHOWN);
    }

    /** Whether this is a covered secret, and not one. */
    static boolean isCovered(String text) {
        return text.startsWith(DOTS);
    }
}
