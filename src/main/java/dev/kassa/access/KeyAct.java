package dev.kassa.access;

/** What is done to API keys, in the audit trail's words. The detail is the key's label and role, never the key. */
public enum KeyAct {
    KEY_CREATED,
    /** It was given a successor, and ends soon. */
    KEY_ROTATED,
    KEY_REVOKED
}
