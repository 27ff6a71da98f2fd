package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.audit.AuditTrail;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens to what is paid for, beside what happens to its checkouts. */
@Component
class PayableTrail {

    private final AuditTrail trail;
    private final Clock clock;

    PayableTrail(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** In the transaction in which it happens. */
    void tell(Act act, Payable payable, Actor actor, @Nullable String detail) {
        trail.add(AuditEntry.note(act.name(), actor, clock.instant(), payable.companyId(), payable.id(), detail));
    }

    List<AuditEntry> of(UUID payableId) {
        return trail.of(payableId);
    }
}
