package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutPage.Cursor;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.Instruction.Kind;
import dev.kassa.checkout.PaymentProvider.PageSources;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The one way into the heart, for every door alike. Whatever is wrong comes out as a {@link CheckoutProblem}; an actor learns
 * nothing of another company's checkouts, not even that they exist.
 */
@Service
public class CheckoutService {

    private final Opening opening;
    private final Instructing instructing;
    private final Refreshing refreshing;
    private final Reading reading;
    private final Listing listing;
    private final Providers providers;

    CheckoutService(
            Opening opening,
            Instructing instructing,
            Refreshing refreshing,
            Reading reading,
            Listing listing,
            Providers providers) {
        this.opening = opening;
        this.instructing = instructing;
        this.refreshing = refreshing;
        this.reading = reading;
        this.listing = listing;
        this.providers = providers;
    }

    /**
     * Opens a checkout at the company's own prices. An earlier one of the same payable that is not paid is
     * superseded and closed at its provider; if one is paid or being paid, {@link CheckoutProblem.AlreadyPaid}.
     */
    public Seen open(OpenCheckout wish, Actor actor) {
        return opening.open(wish, actor);
    }

    /**
     * Says what a wish would come to and what would be wrong with it, while it is still being filled in. Changes nothing, and no
     * provider is asked.
     *
     * @throws CheckoutProblem if the actor may not open anything for the company; all else is told as faults
     */
    public Quote quote(OpenCheckout wish, Actor actor) {
        return opening.quote(wish, actor);
    }

    /**
     * Asks the provider for the reserved money. Repeating it is harmless: what was sent is answered again.
     *
     * @throws CheckoutProblem.NotAllowed if the checkout is not ReadyToShip and no request of it was sent
     * @throws CheckoutProblem.OutcomeUnknown if the provider gave no clear answer: repeat the call, or look later
     */
    public Sent sendPaymentRequest(UUID id, Actor actor) {
        Checkout checkout = writable(id, actor);
        return sent(id, instructing.order(checkout, Kind.PAYMENT_REQUEST, actor));
    }

    /**
     * Lets reserved money go, or closes a checkout that can still be paid. Repeating it is harmless.
     *
     * @throws CheckoutProblem.NotAllowed if the money was taken already, which is for {@link #refund}, or nothing is left to cancel
     * @throws CheckoutProblem.OutcomeUnknown if the provider gave no clear answer: repeat the call, or look later
     */
    public Sent cancel(UUID id, Actor actor) {
        Checkout checkout = writable(id, actor);
        return checkout.status().isOpen()
                ? new Sent(refreshing.close(checkout, actor), null, false)
                : sent(id, instructing.order(checkout, Kind.CANCELLATION, actor));
    }

    /**
     * Pays back what was taken, in whole or in part. Not to be repeated blindly, unless the wish has a name: without one, a second
     * call is a second refund, as far as money is left; with one, what nobody knows the outcome of is looked for at the provider.
     *
     * @throws CheckoutProblem.Invalid if it is nothing, or more than is left; fields in the words of {@link RefundWish}
     * @throws CheckoutProblem.NotAllowed if nothing was taken, or an earlier instruction's outcome is not known yet
     * @throws CheckoutProblem.OutcomeUnknown if the provider gave no clear answer: it is found out by looking, not by repeating
     */
    public Sent refund(UUID id, RefundWish wish, Actor actor) {
        Checkout checkout = writable(id, actor);
        if (wish.name() != null && reading.isInDoubt(checkout, instructing.now())) {
            refreshing.refresh(checkout, actor);
        }
        return sent(id, instructing.refund(checkout, wish, actor));
    }

    /**
     * Says what a refund would come to, before anybody asks for it. Changes nothing, and no provider is asked.
     *
     * @throws CheckoutProblem as {@link #refund} would
     */
    public RefundQuote quoteRefund(UUID id, RefundWish wish, Actor actor) {
        Checkout checkout = writable(id, actor);
        Decision decision = reading.mayRefund(checkout, actor, instructing.now());
        if (!decision.isAllowed()) {
            throw new NotAllowed(decision);
        }
        return reading.quote(checkout, wish);
    }

    private Checkout writable(UUID id, Actor actor) {
        Checkout checkout = reading.checkout(id);
        Rules.demandWrite(actor, reading.company(checkout));
        return checkout;
    }

    private Sent sent(UUID id, Optional<Sighting> seen) {
        return new Sent(reading.checkout(id), seen.map(Sighting::way).orElse(null), seen.isEmpty());
    }

    /**
     * Looks at the provider and takes over what it shows. Every hint that something may have happened ends here. Where a company
     * sends payment requests directly, a provider's hint makes one go out; a person who only looks sends nothing.
     *
     * @throws CheckoutProblem.ProviderUnreachable if there is no answer; then nothing has changed
     */
    public Seen refresh(UUID id, Actor actor) {
        Checkout checkout = reading.checkout(id);
        Rules.demandSight(actor, reading.company(checkout));
        return refreshing.refresh(checkout, actor);
    }

    /** The checkout, if this actor may know of it; otherwise {@link NotFound}. */
    public Checkout find(UUID id, Actor actor) {
        Checkout checkout = reading.checkout(id);
        Rules.demandSight(actor, reading.company(checkout));
        return checkout;
    }

    /** The same, and all that a page about it shows. Not for those who are nobody's. */
    public CheckoutDetail detail(UUID id, Actor actor) {
        Checkout checkout = reading.checkout(id);
        if (!actor.sees(checkout.companyId())) {
            throw new NotFound();
        }
        return reading.detail(checkout, actor, instructing.now());
    }

    /** What the companies call these checkouts; those that the actor may not know of, or that are none, are left out. */
    public Map<UUID, String> references(Set<UUID> ids, Actor actor) {
        return reading.all(ids).stream()
                .filter(checkout -> actor.sees(checkout.companyId()))
                .collect(Collectors.toMap(
                        Checkout::id, checkout -> checkout.terms().internalReference()));
    }

    /**
     * A stretch of the list, newest first. An actor who belongs to a company sees that company's alone.
     *
     * @param olderThan only what comes after this place; at most one of the two is set
     * @param newerThan only what comes before this place
     * @param size how many at the most
     */
    public CheckoutPage list(
            CheckoutFilter filter, @Nullable Cursor olderThan, @Nullable Cursor newerThan, int size, Actor actor) {
        return listing.read(filter.within(Rules.scope(filter.companyId(), actor)), olderThan, newerThan, size);
    }

    /** How many checkouts stand in each status and what they come to, within what the actor may see. */
    public List<CheckoutTally> tallies(@Nullable UUID companyId, Actor actor) {
        return listing.tallies(Rules.scope(companyId, actor));
    }

    /**
     * What the customer with this token may see now. The provider is looked at unless all is done and agreed; if it is silent
     * the answer comes from our books and says so, since a customer who has paid must not meet an error.
     *
     * @throws NotFound if no checkout has this token
     */
    public ForPayer forPayer(String payToken) {
        Checkout checkout = reading.byPayToken(payToken);
        if (isDone(checkout)) {
            return reading.forPayer(new Seen(checkout, null), null);
        }
        try {
            return reading.forPayer(refreshing.refresh(checkout, Actor.anonymous()), null);
        } catch (CheckoutProblem silence) {
            return reading.forPayer(new Seen(reading.byPayToken(payToken), null), silence);
        }
    }

    /** Whether the money was taken or paid back and the provider says the same, so that a customer can learn nothing more. */
    private static boolean isDone(Checkout checkout) {
        CheckoutStatus status = checkout.status();
        return checkout.discrepancy() == null && (status.isRequested() || status == CheckoutStatus.CREDITED);
    }

    /** Which checkout a provider speaks of, by the provider's own id of it. */
    public Optional<UUID> findByReference(ProviderName provider, String providerReference) {
        return reading.byReference(provider, providerReference).map(Checkout::id);
    }

    /** Which checkout was paid by this payment, by the provider's own id of it (pi_…). */
    public Optional<UUID> findByPaymentReference(ProviderName provider, String paymentReference) {
        return reading.byPaymentReference(provider, paymentReference).map(Checkout::id);
    }

    /** Which checkout a notification to this unguessable address is about. */
    public Optional<UUID> findByNotificationToken(String notificationToken) {
        return reading.byNotificationToken(notificationToken).map(Checkout::id);
    }

    /** What a page must be allowed to load so that this provider's checkouts can be paid on it. */
    public PageSources pageSources(ProviderName provider) {
        return providers.of(provider).pageSources();
    }
}
