package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.audit.AuditTrail;
import dev.kassa.checkout.ProviderWebhooks.Registered;
import dev.kassa.company.CompanyAct;
import dev.kassa.company.Sealing;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a provider has made of a wish, with its trace. */
@Component
class WebhookBook {

    private final ProviderWebhookTable table;
    private final Sealing sealing;
    private final AuditTrail trail;
    private final Clock clock;

    WebhookBook(ProviderWebhookTable table, Sealing sealing, AuditTrail trail, Clock clock) {
        this.table = table;
        this.sealing = sealing;
        this.trail = trail;
        this.clock = clock;
    }

    /** Of two who have asked for the same at once, the first who comes writes it down. */
    @Transactional
    public void settle(ProviderWebhook row, Registered made, Actor actor) {
        Instant now = clock.instant();
        if (table.registered(row.id(), made.reference(), sealing.seal(made.secret()), now)) {
            String detail = row.connect() ? made.reference() + ", connect" : made.reference();
            String act = CompanyAct.STRIPE_WEBHOOK_CREATED.name();
            trail.add(AuditEntry.note(act, actor, now, row.companyId(), null, detail));
        }
    }
}
