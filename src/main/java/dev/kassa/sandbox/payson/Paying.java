package dev.kassa.sandbox.payson;

import dev.kassa.sandbox.payson.PayView.Payer;
import java.time.Instant;

/** The payer's own steps. One that comes too late or twice changes nothing. */
final class Paying {

    private Paying() {}

    /** Once the form is filled there is nothing more to wait for, so filled and ready follow at once. */
    static void fill(PaysonCheckoutDocument document, Payer payer, Instant now) {
        Life.move(document, PaysonStatus.FORMS_FILLED, now);
        Life.move(document, PaysonStatus.READY_TO_PAY, now);
        if (document.status == PaysonStatus.READY_TO_PAY) {
            Customer customer = document.customer == null ? new Customer() : document.customer;
            payer.fill(customer);
            document.customer = customer;
        }
    }

    /** A payer may leave until the money is reserved; after that only the merchant lets go of it. */
    static void cancel(PaysonCheckoutDocument document, Instant now) {
        if (document.requiredStatus().isUnpaid() && document.status != PaysonStatus.PROCESSING_PAYMENT) {
            Life.move(document, PaysonStatus.CANCELED, now);
        }
    }

    /** The ways to pay that the page offers, each with what comes of it. */
    enum Method {
        CARD(PaysonStatus.READY_TO_SHIP),
        SWISH(PaysonStatus.READY_TO_SHIP),
        SLOW(PaysonStatus.PROCESSING_PAYMENT),
        REFUSED(PaysonStatus.DENIED);

        private final PaysonStatus outcome;

        Method(PaysonStatus outcome) {
            this.outcome = outcome;
        }

        PaysonStatus outcome() {
            return outcome;
        }
    }
}
