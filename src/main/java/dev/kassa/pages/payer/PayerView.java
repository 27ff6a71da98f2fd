package dev.kassa.pages.payer;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.ForPayer;
import java.util.Locale;

/** Which page tells a customer how things stand. Nobody who may have paid is told that he has not. */
enum PayerView {
    /** Here it can be paid. */
    PAY,
    /** The money is reserved or taken. */
    RECEIPT,
    /** The bank or the provider has not made up its mind. */
    WAITING,
    /** The provider shows money where our books can have none: somebody must look into it. */
    CHECKING,
    /** Another checkout took this one's place. */
    REPLACED,
    /** It was opened or may have been, but the provider does not say so just now. */
    SILENT,
    /** Nothing was paid, as far as the provider knows. */
    ENDED;

    /**
     * For whoever comes to the page. What is paid is paid, even if another has replaced it; what is replaced is not paid any
     * more, even if it still could be.
     */
    static PayerView of(ForPayer payer) {
        Checkout checkout = payer.checkout();
        CheckoutStatus status = checkout.status();
        if (status.isPaid()) {
            return RECEIPT;
        }
        if (isInDoubt(checkout)) {
            return CHECKING;
        }
        if (status == CheckoutStatus.PROCESSING_PAYMENT) {
            return WAITING;
        }
        if (status.isOpen() && payer.silence() != null) {
            return SILENT;
        }
        if (payer.current() != null) {
            return REPLACED;
        }
        if (!status.isOpen()) {
            return ENDED;
        }
        return payer.way() == null ? SILENT : PAY;
    }

    /** For whoever comes back from paying, and wants to hear of nothing else. */
    static PayerView afterPaying(ForPayer payer) {
        PayerView view = of(payer);
        return switch (view) {
            case SILENT -> WAITING;
            case PAY -> ENDED;
            default -> view;
        };
    }

    /** Its name among the templates. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean isInDoubt(Checkout checkout) {
        CheckoutStatus atProvider = checkout.discrepancy();
        return atProvider != null && atProvider.bars();
    }
}
