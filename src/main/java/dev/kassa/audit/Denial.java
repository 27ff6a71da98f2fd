package dev.kassa.audit;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Attempts that were turned away, as the trail names them. */
public enum Denial {
    /** Somebody known lacks the right. */
    ACCESS_DENIED,
    /** Somebody of one company asked for what is another's. */
    STRANGER_DENIED,
    /** A wrong password, or an address that is nobody's. */
    SIGN_IN_FAILED,
    /** A key that is unknown or was revoked. */
    KEY_REFUSED;

    static final Set<String> NAMES = Stream.of(values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
}
