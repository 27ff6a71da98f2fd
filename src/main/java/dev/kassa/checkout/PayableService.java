package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * The way to what is paid for, beside {@link CheckoutService} for how it is paid. Whatever is wrong comes out as a
 * {@link CheckoutProblem}; an actor learns nothing of another company's, not even that it exists.
 */
@Service
public class PayableService {

    private final Registering registering;
    private final PayableReading reading;
    private final PublicListing listing;
    private final Placing placing;
    private final PayableTrail trail;

    PayableService(
            Registering registering,
            PayableReading reading,
            PublicListing listing,
            Placing placing,
            PayableTrail trail) {
        this.registering = registering;
        this.reading = reading;
        this.listing = listing;
        this.placing = placing;
        this.trail = trail;
    }

    /**
     * Writes down what is to be paid for at the company's own prices, or takes over new articles and prices as long as nothing is
     * paid. Repeating it is harmless. A live checkout keeps what it asks for; see {@link IntentDetail#isMismatched}.
     *
     * @throws CheckoutProblem.AlreadyPaid if it is paid, or being paid, and would come to something else
     */
    public PayableDetail register(RegisterPayable wish, Actor actor) {
        return reading.detail(registering.register(wish, actor));
    }

    /** @throws CheckoutProblem.NotFound if there is none, or none that this actor may know of */
    public PayableDetail find(String publicId, Actor actor) {
        return reading.detail(reading.visible(publicId, actor));
    }

    /** The same by our own id. */
    public PayableDetail find(UUID id, Actor actor) {
        return reading.detail(reading.visible(id, actor));
    }

    /** What the query finds within what the actor may see. */
    public PublicPage<PayableDetail> list(PublicQuery query, Actor actor) {
        PublicPage<Payable> page = listing.payables(query, actor);
        return new PublicPage<>(page.rows().stream().map(reading::detail).toList(), page.total());
    }

    /** What was done with it, newest first; what was done with its checkouts is told by them. */
    public List<AuditEntry> trail(String publicId, Actor actor) {
        return trail.of(reading.visible(publicId, actor).id());
    }

    /** Hangs this on it, whatever its state, in place of what was there. */
    public PayableDetail amend(String publicId, Label label, Actor actor) {
        return reading.detail(registering.amend(reading.writable(publicId, actor), label, actor));
    }

    /**
     * Accepts it as paid for, once its money is reserved or taken. If our books do not say so its active checkout is looked at.
     * Repeating it is harmless.
     *
     * @throws CheckoutProblem.NotAllowed if it is not paid for, or by another amount than it comes to
     */
    public PayableDetail place(String publicId, Actor actor) {
        return reading.detail(placing.place(reading.writable(publicId, actor), actor));
    }

    /**
     * Gives it up: reserved money is let go, and what can still be paid is closed. Repeating it is harmless.
     *
     * @throws CheckoutProblem.NotAllowed if money was taken, which is to be paid back first, or is on its way
     * @throws CheckoutProblem.OutcomeUnknown if the provider gave no clear answer: repeat the call, or look later
     */
    public PayableDetail cancel(String publicId, Actor actor) {
        return reading.detail(placing.cancel(reading.writable(publicId, actor), actor));
    }
}
