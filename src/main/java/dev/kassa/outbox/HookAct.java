package dev.kassa.outbox;

/** What is done to webhooks, in the audit trail's words. The detail is the endpoint's host, never its whole address. */
public enum HookAct {
    WEBHOOK_CREATED,
    WEBHOOK_CHANGED,
    WEBHOOK_PAUSED,
    WEBHOOK_RESUMED,
    WEBHOOK_REMOVED,
    WEBHOOK_SECRET_ROTATED,
    WEBHOOK_PINGED,
    WEBHOOK_RESENT,
    WEBHOOK_REPLAYED,
    /** The receiver answered that it wants no more. */
    WEBHOOK_GONE
}
