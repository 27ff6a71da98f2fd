package dev.kassa.sandbox;

/** How a provider's answer can go wrong. "Effect" means that the provider did what it was asked. */
enum FaultKind {
    /** 503 with a page of HTML, no effect. */
    REFUSE,
    /** 400 in the provider's own words: it understood and says no. No effect, and not remembered. */
    DECLINED,
    /**
     * Nothing for as long as the delay, then the connection drops; no effect. A client with more patience than the delay may
     * be one that repeats the call by itself, as the JDK's {@code HttpURLConnection} does once: order two for it.
     */
    TIMEOUT_BEFORE,
    /** The effect happens, the answer is withheld for as long as the delay, then the connection drops. */
    TIMEOUT_AFTER,
    /** The effect happens, half of the answer is sent, then the connection drops. */
    CUT,
    /** The effect happens, the answer is 502 without a body. */
    EMPTY,
    /** 500 without effect, and not remembered: the same call may work next time. */
    ERROR_500,
    /** 500 without effect, remembered under the call's idempotency key. Stripe only. */
    ERROR_500_KEPT,
    /** 429: too many calls. */
    RATE_LIMIT,
    /** 429: another call holds the object. */
    LOCK_TIMEOUT,
    /** The delay, then all as usual. */
    SLOW,
    /** All as usual, but the work itself takes as long as the delay, so that its idempotency key is in use. Stripe only. */
    SLOW_WORK,
    /** A change is answered with 200 and the object as it was; no effect. Payson's PUT, Stripe's captures and cancels. */
    UNGRANTED,
    /** A change is answered as if it had been made, and is gone: somebody wrote an older copy over it. No effect. */
    LOST_UPDATE
}
