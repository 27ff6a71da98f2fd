package dev.kassa.company;

import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditTrail;
import dev.kassa.company.PaymentSettings.Change;
import dev.kassa.company.SettingProblem.Conflict;
import dev.kassa.company.SettingProblem.Fault;
import dev.kassa.company.SettingProblem.Unacceptable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the companies have settled about being paid, for those who may see or change it. */
@Component
public class Settings {

    private static final int LAST_OPTION = 3;
    private static final int LARGEST_FEE = 100_000;

    private final PaymentSettingsTable table;
    private final Reach reach;
    private final AuditTrail trail;
    private final Clock clock;

    Settings(PaymentSettingsTable table, Reach reach, AuditTrail trail, Clock clock) {
        this.table = table;
        this.reach = reach;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether a company takes new payments at all. */
    public boolean areEnabled(UUID companyId) {
        return table.areEnabled(companyId);
    }

    /** @param companyId null for the actor's own */
    public PaymentSettings find(@Nullable UUID companyId, Actor actor) {
        return table.of(reach.look(companyId, actor, "payment settings").id());
    }

    /**
     * Changes what the wish names and leaves the rest. A wish that changes nothing leaves no trace.
     *
     * @param companyId null for the actor's own
     * @throws Conflict if somebody has changed them since the wish's version
     */
    @Transactional
    public PaymentSettings change(@Nullable UUID companyId, Change wish, Actor actor) {
        Company company = reach.change(companyId, actor, "change payment settings");
        demandSensible(wish);
        PaymentSettings before = table.held(company.id());
        Integer seen = wish.version();
        if (seen != null && seen != before.version()) {
            throw new Conflict("changedMeanwhile");
        }
        var changes = new Changes();
        PaymentSettings after = before.after(wish, changes);
        if (changes.isEmpty()) {
            return before;
        }
        table.save(after);
        trail.add(CompanyAct.PAYMENT_SETTINGS_CHANGED.entry(company.id(), actor, clock.instant(), changes.toString()));
        return after;
    }

    private static void demandSensible(Change wish) {
        List<Fault> faults = new ArrayList<>();
        Integer option = wish.defaultOption();
        if (option != null && (option < 1 || option > LAST_OPTION)) {
            faults.add(new Fault("defaultPaymentOptionId", "range", 1, LAST_OPTION));
        }
        Integer fee = wish.invoiceFee();
        if (fee != null && (fee < 0 || fee > LARGEST_FEE)) {
            faults.add(new Fault("invoiceFee", "range", 0, LARGEST_FEE));
        }
        if (!faults.isEmpty()) {
            throw new Unacceptable(faults);
        }
    }
}
