package dev.kassa.access;

import dev.kassa.access.Key.Wish;
import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.audit.AuditTrail;
import dev.kassa.audit.Denial;
import dev.kassa.audit.Denials;
import dev.kassa.company.Reach;
import dev.kassa.company.SettingProblem.Conflict;
import dev.kassa.company.SettingProblem.Lacking;
import dev.kassa.company.SettingProblem.NotThere;
import dev.kassa.company.SettingProblem.Unacceptable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys of the companies' programs, for those who hand them out. A key is shown once, when it is made. Nobody gives more than
 * they have, nor for another company than their own, unless they are over all of them.
 */
@Component
public class Keys {

    /** How long a key that has a successor lets its owner in. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private static final int MOST = 100;

    private final KeyTable table;
    private final KeyWishes wishes;
    private final Reach reach;
    private final Denials denials;
    private final AuditTrail trail;
    private final Clock clock;

    Keys(KeyTable table, KeyWishes wishes, Reach reach, Denials denials, AuditTrail trail, Clock clock) {
        this.table = table;
        this.wishes = wishes;
        this.reach = reach;
        this.denials = denials;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param secret the key itself, to be shown this once */
    public record Made(Key key, UUID secret) {
        @Override
        public String toString() {
            return "Made[" + key.id() + "]";
        }
    }

    /**
     * All that were ever made, newest first.
     *
     * @param companyId null for the actor's own, which are a superadmin's those of no company
     */
    public List<Key> list(@Nullable UUID companyId, Actor actor) {
        return table.of(company(companyId, actor, "API keys"));
    }

    /**
     * Makes a key.
     *
     * @throws Lacking if the actor has not as much to give
     * @throws Conflict if they came by a key that ends, or that is bound to addresses
     * @throws Unacceptable naming all that is wrong with the wish
     */
    @Transactional
    public Made create(Wish wish, Actor actor) {
        UUID company = company(wish.companyId(), actor, "create an API key");
        demandUnrestricted(actor, "create an API key");
        Instant now = clock.instant();
        Key key = wishes.read(wish, company, actor, now);
        if (key.role().compareTo(actor.role()) > 0) {
            denials.tell(Denial.ACCESS_DENIED, actor, null, "create an API key");
            throw new Lacking(key.role());
        }
        if (table.of(company).stream().filter(each -> each.isActive(now)).count() >= MOST) {
            throw new Unacceptable("apiKey", "tooMany", MOST);
        }
        Made made = add(key);
        note(KeyAct.KEY_CREATED, key, actor);
        return made;
    }

    /** Ends a key at once. Whoever ends it again is told the same. */
    @Transactional
    public Key revoke(UUID id, Actor actor) {
        Key key = mine(id, actor, "revoke an API key");
        Instant now = clock.instant();
        if (!table.revoke(id, now)) {
            return table.held(id);
        }
        note(KeyAct.KEY_REVOKED, key, actor);
        return table.held(id);
    }

    /**
     * Makes a key that is as the one before but new; the old one ends after {@link #OVERLAP}, or sooner if it was to.
     *
     * @throws Conflict if the old one has ended already, or has a successor; or as for a new one
     */
    @Transactional
    public Made rotate(UUID id, Actor actor) {
        mine(id, actor, "rotate an API key");
        demandUnrestricted(actor, "rotate an API key");
        Key old = table.held(id);
        Instant now = clock.instant();
        if (!old.isActive(now)) {
            throw new Conflict("keyEnded");
        }
        if (old.replacedBy() != null) {
            throw new Conflict("keyReplaced");
        }
        Made made = add(wishes.successor(old, actor, now));
        Instant end = now.plus(OVERLAP);
        Instant before = old.expiresAt();
        table.replace(id, made.key().id(), before != null && before.isBefore(end) ? before : end);
        note(KeyAct.KEY_ROTATED, old, actor);
        return made;
    }

    /** Whoever finds a key that is good for little must not make a better one with it. */
    private void demandUnrestricted(Actor actor, String what) {
        UUID shown = actor.keyId();
        if (shown != null
                && table.find(shown).filter(key -> !key.isRestricted()).isEmpty()) {
            denials.tell(Denial.ACCESS_DENIED, actor, null, what);
            throw new Conflict("keyRestricted");
        }
    }

    private Made add(Key key) {
        UUID secret = UUID.randomUUID();
        table.add(key, ApiKeys.hash(secret));
        return new Made(key, secret);
    }

    private @Nullable UUID company(@Nullable UUID wished, Actor actor, String what) {
        if (wished == null && actor.isSuperadmin()) {
            return null;
        }
        return reach.change(wished, actor, what).id();
    }

    /** One that the actor may do something to: neither another company's, nor stronger than they are themselves. */
    private Key mine(UUID id, Actor actor, String what) {
        Key key = table.find(id).orElseThrow(NotThere::new);
        UUID owner = key.companyId();
        if (owner == null && !actor.isSuperadmin()) {
            denials.tell(Denial.STRANGER_DENIED, actor, null, what);
            throw new NotThere();
        }
        company(owner, actor, what);
        return key;
    }

    private void note(KeyAct act, Key key, Actor actor) {
        String detail = key.label() + " (" + key.role().word() + ")";
        trail.add(AuditEntry.note(act.name(), actor, clock.instant(), key.companyId(), null, detail));
    }
}
