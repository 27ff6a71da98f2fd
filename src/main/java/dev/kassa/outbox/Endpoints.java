package dev.kassa.outbox;

import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.audit.AuditTrail;
import dev.kassa.audit.Role;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The endpoints of the companies, for those who may see or change them. An endpoint of another company is not found; whoever
 * may look but not write is forbidden to.
 */
@Component
public class Endpoints {

    /** How long the secret before signs as well. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private static final int MOST = 10;

    private final EndpointTable table;
    private final DeliveryTable deliveries;
    private final Destinations destinations;
    private final Secrets secrets;
    private final AuditTrail trail;
    private final Clock clock;

    Endpoints(
            EndpointTable table,
            DeliveryTable deliveries,
            Destinations destinations,
            Secrets secrets,
            AuditTrail trail,
            Clock clock) {
        this.table = table;
        this.deliveries = deliveries;
        this.destinations = destinations;
        this.secrets = secrets;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param secret in clear, to be shown this once */
    public record Made(UUID id, String secret) {}

    /** Those of the actor's company; for a superadmin all, and first those that have failed longest. */
    public List<Endpoint> list(Actor actor) {
        if (actor.isSuperadmin()) {
            return table.list(null);
        }
        return actor.companyId() == null ? List.of() : table.list(actor.companyId());
    }

    public Endpoint find(UUID id, Actor actor) {
        return table.find(id)
                .filter(endpoint -> actor.sees(endpoint.companyId()))
                .orElseThrow(NotFound::new);
    }

    /**
     * Makes one for the actor's own company, that is told everything. What happens from now on is sent there.
     *
     * @throws Invalid naming {@code url} or {@code description}
     */
    @Transactional
    public Made create(String url, String description, Actor actor) {
        UUID company = actor.companyId();
        if (company == null) {
            throw new Forbidden(Role.ADMINISTRATOR);
        }
        return create(company, new EndpointWish(url, description, null, false), actor);
    }

    /**
     * Makes one for a company that the actor may change.
     *
     * @throws Invalid naming {@code url}, {@code description} or {@code eventTypes}
     */
    @Transactional
    public Made create(UUID companyId, EndpointWish wish, Actor actor) {
        if (!actor.sees(companyId) || !actor.mayWrite()) {
            throw new Forbidden(Role.ADMINISTRATOR);
        }
        wish.demandSound(destinations);
        if (table.idsOf(companyId).size() >= MOST) {
            throw new Invalid(List.of(new Fault("url", "tooMany", MOST)));
        }
        String secret = secrets.make();
        Instant now = clock.instant();
        var endpoint = new Endpoint(
                EventIds.next(now),
                companyId,
                wish.url(),
                wish.description(),
                wish.joinedTypes(),
                !wish.paused(),
                secrets.seal(secret),
                null,
                null,
                actor.name(),
                now,
                null,
                null);
        table.add(endpoint);
        note(HookAct.WEBHOOK_CREATED, endpoint, actor);
        return new Made(endpoint.id(), secret);
    }

    /**
     * Changes where it is, what it is and what it is told; its secret and what waits for it stay. A wish that changes nothing
     * leaves no trace.
     */
    @Transactional
    public void change(UUID id, EndpointWish wish, Actor actor) {
        demandWrite(id, actor);
        wish.demandSound(destinations);
        Endpoint before = table.held(id).orElseThrow(NotFound::new);
        if (!wish.isAs(before)) {
            table.change(id, wish);
            note(HookAct.WEBHOOK_CHANGED, before.at(wish.url()), actor);
        }
        if (wish.paused() && before.isSending()) {
            pause(id, actor);
        } else if (!wish.paused() && !before.isSending()) {
            resume(id, actor);
        }
    }

    /** Nothing is sent until it is resumed; what happens meanwhile waits. */
    @Transactional
    public void pause(UUID id, Actor actor) {
        Endpoint endpoint = demandWrite(id, actor);
        table.pause(id);
        note(HookAct.WEBHOOK_PAUSED, endpoint, actor);
    }

    /** Sends what has waited, each with a day of attempts before it. */
    @Transactional
    public void resume(UUID id, Actor actor) {
        Endpoint endpoint = demandWrite(id, actor);
        Instant now = clock.instant();
        table.resume(id);
        deliveries.waiting(id, Instant.EPOCH).forEach(delivery -> deliveries.restart(delivery, now));
        note(HookAct.WEBHOOK_RESUMED, endpoint, actor);
    }

    @Transactional
    public void remove(UUID id, Actor actor) {
        Endpoint endpoint = demandOwn(id, actor);
        table.remove(id, clock.instant());
        note(HookAct.WEBHOOK_REMOVED, endpoint, actor);
    }

    /**
     * Makes a new secret.
     *
     * @param overlapping whether the present one signs as well for {@link #OVERLAP}; if not, it ends now
     * @return the new one in clear, to be shown this once
     */
    @Transactional
    public String rotate(UUID id, boolean overlapping, Actor actor) {
        Endpoint endpoint = demandOwn(id, actor);
        String secret = secrets.make();
        @Nullable String previous = overlapping ? endpoint.sealedSecret() : null;
        @Nullable Instant until = overlapping ? clock.instant().plus(OVERLAP) : null;
        table.rotate(id, secrets.seal(secret), previous, until);
        note(HookAct.WEBHOOK_SECRET_ROTATED, endpoint, actor);
        return secret;
    }

    Endpoint demandWrite(UUID id, Actor actor) {
        Endpoint endpoint = find(id, actor);
        if (!actor.mayWrite()) {
            throw new Forbidden(Role.ADMINISTRATOR);
        }
        return endpoint;
    }

    /** Whoever knows the secret can sign in the company's name, and that is for its own people. */
    private Endpoint demandOwn(UUID id, Actor actor) {
        Endpoint endpoint = demandWrite(id, actor);
        if (!endpoint.companyId().equals(actor.companyId())) {
            throw new Forbidden(Role.ADMINISTRATOR);
        }
        return endpoint;
    }

    void note(HookAct act, Endpoint endpoint, Actor actor) {
        trail.add(AuditEntry.note(act.name(), actor, clock.instant(), endpoint.companyId(), null, endpoint.host()));
    }
}
