package dev.kassa.company;

import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditTrail;
import dev.kassa.company.PaysonAccount.Wish;
import dev.kassa.company.PaysonAccountTable.Row;
import dev.kassa.company.SettingProblem.Conflict;
import dev.kassa.company.SettingProblem.NotThere;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The companies' accounts at Payson, for those who may see or change them. Keys go in and never come out. An account that is left
 * for another is kept for the checkouts that were opened in it.
 */
@Component
public class PaysonAccounts {

    private final PaysonAccountTable table;
    private final FormerAccounts former;
    private final PaysonWishes wishes;
    private final Reach reach;
    private final AuditTrail trail;
    private final Clock clock;

    PaysonAccounts(
            PaysonAccountTable table,
            FormerAccounts former,
            PaysonWishes wishes,
            Reach reach,
            AuditTrail trail,
            Clock clock) {
        this.table = table;
        this.former = former;
        this.wishes = wishes;
        this.reach = reach;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param companyId null for the actor's own
     * @throws NotThere if the company has no account at Payson, too
     */
    public PaysonAccount find(@Nullable UUID companyId, Actor actor) {
        Company company = reach.look(companyId, actor, "Payson settings");
        return table.find(company.id()).map(wishes::shown).orElseThrow(NotThere::new);
    }

    /**
     * Gives a company that has none its account.
     *
     * @param companyId null for the actor's own
     * @throws Conflict if it has one
     */
    @Transactional
    public PaysonAccount add(@Nullable UUID companyId, Wish wish, Actor actor) {
        Company company = reach.change(companyId, actor, "add Payson settings");
        Row row = wishes.first(company.id(), wish, table.anyIsLive(), clock.instant());
        try {
            table.add(row);
        } catch (DuplicateKeyException hasOne) {
            throw new Conflict("paysonSettled");
        }
        trail.add(CompanyAct.PAYSON_ACCOUNT_ADDED.entry(company.id(), actor, clock.instant(), row.account()));
        return wishes.shown(row);
    }

    /**
     * Changes what the wish names and leaves the rest. A wish that changes nothing leaves no trace.
     *
     * @param companyId null for the actor's own
     * @throws Conflict if somebody has changed it since the wish's version
     */
    @Transactional
    public PaysonAccount change(@Nullable UUID companyId, Wish wish, Actor actor) {
        Company company = reach.change(companyId, actor, "change Payson settings");
        Row before = table.held(company.id()).orElseThrow(NotThere::new);
        Integer seen = wish.version();
        if (seen != null && seen != before.version()) {
            throw new Conflict("changedMeanwhile");
        }
        var changes = new Changes();
        Row after = wishes.next(before, wish, changes);
        if (changes.isEmpty()) {
            return wishes.shown(before);
        }
        if (!after.account().equals(before.account())) {
            former.keep(before.account(ProviderName.PAYSON), clock.instant());
        }
        table.save(after);
        trail.add(CompanyAct.PAYSON_ACCOUNT_CHANGED.entry(company.id(), actor, clock.instant(), changes.toString()));
        return wishes.shown(after);
    }
}
