package dev.kassa.simulation;

/** What can befall a call to a provider. "Effect" means that the provider did what it was asked. */
enum Fault {
    NONE,
    /** The connection is refused: no effect, and the caller can tell. */
    REFUSED,
    /** Too many calls: no effect, and the caller can tell. */
    RATE_LIMITED,
    TIMEOUT_BEFORE_EFFECT,
    TIMEOUT_AFTER_EFFECT,
    /** The caller gives up, and the provider does it later all the same. */
    EFFECT_DELAYED,
    /** The answer breaks off in the middle, after the effect. */
    CUT,
    /** 502 without a body, after the effect. */
    EMPTY_502,
    /** 500 without effect; who keeps answers under a key replays it. */
    ERROR_500,
    /** 200, and yet the status is as it was, without effect; only where a resource is put back whole. */
    OLD_STATUS
}
