package dev.kassa.pages.console;

import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page shows.
 *
 * @param companyName the company the reader works for; null for a superadmin, who works for all
 * @param userName null while nobody is signed in
 * @param role in the reader's language
 * @param sandbox whether the providers are simulated here
 * @param testMode whether the company's accounts at the providers are test accounts
 * @param path this page with its query but without its language; null if it cannot be fetched again
 * @param canWrite whether the frame offers what changes something; what is allowed is the heart's to say
 */
record Shell(
        @Nullable String companyName,
        @Nullable String userName,
        @Nullable String role,
        boolean sandbox,
        boolean testMode,
        @Nullable String path,
        boolean superadmin,
        boolean canWrite) {

    /** A frame with nobody in it. */
    static Shell bare(boolean sandbox, @Nullable String path) {
        return new Shell(null, null, null, sandbox, false, path, false, false);
    }

    /** The frame of an answer to a form: its own address, when fetched, shows another page. */
    Shell at(@Nullable String path) {
        return new Shell(companyName, userName, role, sandbox, testMode, path, superadmin, canWrite);
    }
}
