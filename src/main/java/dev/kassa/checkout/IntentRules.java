package dev.kassa.checkout;

import java.util.List;

/** What integrators may change of a checkout, and when. */
final class IntentRules {

    private IntentRules() {}

    /** Whether what it is for and comes to may be changed: as long as a page of the company's shows it and nobody has begun to pay. */
    static Decision isEditable(Checkout checkout) {
        if (checkout.terms().uiMode() != UiMode.INTENT) {
            return Decision.no("notOfOwnPage", "openAnother");
        }
        if (!checkout.isLive() || checkout.providerReference() == null) {
            return Decision.no(
                    new Decision.Reason("notEditable", List.of(checkout.status().word())), "openAnother");
        }
        return Decision.yes();
    }

    static Decision repriceable(Checkout checkout, Payable payable) {
        if (payable.cancelledAt() != null) {
            return Decision.no("payableCancelled");
        }
        // An intent keeps the currency that it was made in.
        return payable.currency() == checkout.amount().currency()
                ? isEditable(checkout)
                : Decision.no("paidAnotherAmount", "openAnother");
    }

    /** Whether integrators may be rid of it. */
    static Decision discardable(Checkout checkout) {
        if (checkout.bars() || checkout.funds().capturedMinor() > 0) {
            return Decision.no(
                    new Decision.Reason("notEditable", List.of(checkout.status().word())));
        }
        return Decision.yes();
    }
}
