package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import org.springframework.stereotype.Service;

/**
 * The way to checkouts as integrators with a page of their own know them, by public id: those at Stripe, however they are paid.
 * Only those of {@link UiMode#INTENT} are opened here. What is done with their money is for {@link CheckoutService}.
 */
@Service
public class IntentService {

    private final IntentReading reading;
    private final PublicListing listing;
    private final IntentOpening opening;
    private final Changing changing;
    private final Refreshing refreshing;
    private final Discarding discarding;

    IntentService(
            IntentReading reading,
            PublicListing listing,
            IntentOpening opening,
            Changing changing,
            Refreshing refreshing,
            Discarding discarding) {
        this.reading = reading;
        this.listing = listing;
        this.opening = opening;
        this.changing = changing;
        this.refreshing = refreshing;
        this.discarding = discarding;
    }

    /**
     * Opens a checkout at what its payable comes to, or takes over an intent that exists at Stripe for just that amount. An earlier
     * one of the same payable that is not paid is superseded and closed; if one is paid or being paid,
     * {@link CheckoutProblem.AlreadyPaid}.
     *
     * @throws CheckoutProblem.Invalid with faults on the fields of {@link OpenIntent}: payable required, unknownPayable,
     *     nothingToPay; intentId unknownIntent, taken, boundIntent, otherCurrency, otherAmount, usedIntent; clientSecret
     *     wrongSecret, withoutIntent; options object; returnUrl url, urlHost; receiptEmail tooLong
     * @throws CheckoutProblem.NotAllowed if the payable was cancelled, or its company takes no payments
     */
    public IntentDetail open(OpenIntent wish, Actor actor) {
        return reading.detail(opening.open(wish, actor));
    }

    /** @throws CheckoutProblem.NotFound if there is none, it was discarded, or this actor may not know of it */
    public IntentDetail find(String publicId, Actor actor) {
        return reading.detail(reading.visible(publicId, actor));
    }

    /** The same for a checkout that the caller holds, such as the active one of a payable. */
    public IntentDetail find(Checkout checkout, Actor actor) {
        return find(checkout.publicId(), actor);
    }

    /** What the query finds within what the actor may see. */
    public PublicPage<IntentDetail> list(PublicQuery query, Actor actor) {
        PublicPage<Checkout> page = listing.intents(query, actor);
        return new PublicPage<>(page.rows().stream().map(reading::detail).toList(), page.total());
    }

    /** Replaces what an integrator said of it, whatever its state; what Stripe may know of the options it is told while it can be paid. */
    public IntentDetail amend(String publicId, AmendIntent wish, Actor actor) {
        Checkout checkout = reading.writable(publicId, actor);
        return reading.detail(changing.amend(checkout, wish, reading.company(checkout), actor));
    }

    /**
     * Makes it pay another payable of the same company, at the amount it has until {@link #reprice}. That payable's live checkout
     * is closed first, and superseded.
     *
     * @param payable public id
     * @throws CheckoutProblem.Invalid with a fault on payable: required, unknownPayable
     * @throws CheckoutProblem.AlreadyPaid if that payable is paid or being paid
     * @throws CheckoutProblem if that payable's live checkout could not be closed; nothing was moved then
     * @throws CheckoutProblem.NotAllowed unless it is of {@link UiMode#INTENT}, nobody has begun to pay it, and that payable could
     *     be paid by a new one
     */
    public IntentDetail attach(String publicId, String payable, Actor actor) {
        return reading.detail(opening.attach(reading.writable(publicId, actor), payable, actor));
    }

    /**
     * Has it ask for what its payable comes to now, at Stripe too. Repeating it is harmless.
     *
     * @throws CheckoutProblem.NotAllowed unless it is of {@link UiMode#INTENT} and can still be paid, and its company takes
     *     payments
     * @throws CheckoutProblem.OutcomeUnknown if Stripe gave no clear answer: repeat the call, or look later
     */
    public IntentDetail reprice(String publicId, Actor actor) {
        return reading.detail(opening.reprice(reading.writable(publicId, actor), actor));
    }

    /** Looks at Stripe and takes over what it shows. */
    public IntentDetail refresh(String publicId, Actor actor) {
        Checkout checkout = reading.visible(publicId, actor);
        return reading.detail(refreshing.refresh(checkout, actor).checkout());
    }

    /**
     * Closes it if it can still be paid, and shows it to nobody here from then on. Its row and its trail stay.
     *
     * @throws CheckoutProblem.NotAllowed if it is being paid, or was
     */
    public void discard(String publicId, Actor actor) {
        discarding.discard(reading.writable(publicId, actor), actor);
    }
}
