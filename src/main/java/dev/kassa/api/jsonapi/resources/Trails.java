package dev.kassa.api.jsonapi.resources;

import dev.kassa.api.jsonapi.Relationship;
import dev.kassa.api.jsonapi.Selecting;
import dev.kassa.api.jsonapi.Table;
import dev.kassa.api.jsonapi.Thing;
import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.audit.AuditTrail;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.PayableService;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the trail tells of payments and orders, shown as resources. */
@Component
class Trails {

    private final AuditTrail trail;
    private final CheckoutService checkouts;
    private final PayableService payables;
    private final Views views;

    Trails(AuditTrail trail, CheckoutService checkouts, PayableService payables, Views views) {
        this.trail = trail;
        this.checkouts = checkouts;
        this.payables = payables;
        this.views = views;
    }

    <T extends Thing> Relationship<T> events() {
        return Relationship.<T>toMany(
                        Entry.EVENT,
                        Entry.EVENT,
                        (thing, query, actor) ->
                                Selecting.from(of(thing, Entry.EVENT, actor), EventStores.TABLE, query))
                .apart()
                .says("All that happened to it, the newest first.");
    }

    <T extends Thing> Relationship<T> versions() {
        return Relationship.<T>toMany(
                        Entry.VERSION,
                        Entry.VERSION,
                        (thing, query, actor) -> Selecting.from(of(thing, Entry.VERSION, actor), Versions.TABLE, query))
                .says("How its state changed, the newest first.");
    }

    /** @throws NotFound if there is none such that the actor may know of */
    Entry find(String id, Table<Entry> table, Actor actor) {
        AuditEntry entry = EntryId.read(id).flatMap(trail::find).orElseThrow(NotFound::new);
        UUID company = entry.companyId();
        UUID subject = entry.subjectId();
        if (company == null || subject == null || !actor.sees(company)) {
            throw new NotFound();
        }
        Entry shown = new Entry(table.name(), entry, subject(subject, actor));
        if (table.name().equals(Entry.VERSION) && !shown.isVersion()) {
            throw new NotFound();
        }
        return shown;
    }

    private List<Entry> of(Thing thing, String type, Actor actor) {
        List<AuditEntry> entries = switch (thing) {
            case Payment payment -> trail.of(payment.checkout().id());
            case Order order -> payables.trail(order.id(), actor);
            default -> throw new IllegalStateException("Nothing is told of " + thing.type());
        };
        return entries.stream()
                .map(entry -> new Entry(type, entry, thing))
                .filter(entry -> type.equals(Entry.EVENT) || entry.isVersion())
                .toList();
    }

    /** Checkouts at Stripe are payments, and all that is no checkout is an order; what is at Payson is not shown here. */
    private Thing subject(UUID id, Actor actor) {
        return checkout(id, actor)
                .<Thing>map(checkout -> {
                    if (checkout.provider() != ProviderName.STRIPE) {
                        throw new NotFound();
                    }
                    return views.payment(checkout, actor);
                })
                .orElseGet(() -> views.order(id, actor));
    }

    private Optional<Checkout> checkout(UUID id, Actor actor) {
        try {
            return Optional.of(checkouts.find(id, actor));
        } catch (NotFound noCheckout) {
            return Optional.empty();
        }
    }
}
