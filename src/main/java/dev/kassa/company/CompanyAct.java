package dev.kassa.company;

import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import java.time.Instant;
import java.util.UUID;

/** What administrators do to a company's settings, in the audit trail's words. The detail never holds a secret. */
public enum CompanyAct {
    /** The detail is the account. */
    PAYSON_ACCOUNT_ADDED,
    /** The detail is what has changed. */
    PAYSON_ACCOUNT_CHANGED,
    /** The detail is what has changed. */
    PAYMENT_SETTINGS_CHANGED,
    /** The detail is the article and its price. */
    ARTICLE_ADDED,
    /** The detail is the article and what has changed. */
    ARTICLE_CHANGED,
    /** The detail is the article. */
    ARTICLE_REMOVED,
    /** The detail is Stripe's id of it. */
    STRIPE_WEBHOOK_CREATED;

    AuditEntry entry(UUID companyId, Actor actor, Instant at, String detail) {
        return AuditEntry.note(name(), actor, at, companyId, null, detail);
    }
}
