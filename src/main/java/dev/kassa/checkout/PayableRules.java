package dev.kassa.checkout;

import java.util.List;

/** What may be done with what is paid for, and when. */
final class PayableRules {

    private PayableRules() {}

    /** Whether it is still to be had, and so to be paid. */
    static Decision stands(Payable payable) {
        return payable.cancelledAt() == null ? Decision.yes() : Decision.no("payableCancelled");
    }

    /** Whether it may be accepted as paid for. */
    static Decision placeable(PayableDetail detail) {
        Decision stands = stands(detail.payable());
        if (!stands.isAllowed()) {
            return stands;
        }
        return switch (detail.state()) {
            case FREE -> Decision.yes();
            case AUTHORIZED, PAID, PARTIALLY_REFUNDED ->
                detail.paid().equals(detail.payable().amount())
                        ? Decision.yes()
                        : Decision.no("paidAnotherAmount", "refundInstead");
            case PARTIALLY_AUTHORIZED -> Decision.no("paidAnotherAmount", "cancelInstead");
            case PARTIALLY_PAID -> Decision.no("paidAnotherAmount", "refundInstead");
            case UNPAID -> Decision.no("notPaid", "waitForCustomer");
            case REFUNDED, VOIDED -> Decision.no("notPaid", "openAnother");
        };
    }

    /** Whether none of its checkouts keeps it from being given up. */
    static Decision cancellable(List<Checkout> checkouts) {
        if (checkouts.stream().anyMatch(PayableRules::hasMoneyTaken)) {
            return Decision.no("moneyTaken", "refundInstead");
        }
        if (checkouts.stream().anyMatch(each -> each.status() == CheckoutStatus.PROCESSING_PAYMENT)) {
            return Decision.no("paymentUnderWay", "waitForBank");
        }
        return Decision.yes();
    }

    private static boolean hasMoneyTaken(Checkout checkout) {
        Funds funds = checkout.funds();
        return funds.capturedMinor() > funds.refundedMinor()
                || (checkout.status().isRequested() && checkout.amount().amountMinor() > 0);
    }
}
