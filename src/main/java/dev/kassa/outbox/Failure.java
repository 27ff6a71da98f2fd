package dev.kassa.outbox;

/** Why an attempt did not deliver. */
public enum Failure {
    /** It answered, but not with a 2xx. */
    STATUS,
    /** It pointed elsewhere. A redirect is not followed: it could lead to where nobody checked. */
    REDIRECT,
    /** 410: it wants no more. */
    GONE,
    TIME_OUT,
    UNKNOWN_HOST,
    /** Its name leads to an address that is not on the public internet. */
    FORBIDDEN_ADDRESS,
    UNREACHABLE,
    /** No trustworthy TLS connection came about. */
    INSECURE,
    /** The connection broke off before there was an answer. */
    BROKEN
}
