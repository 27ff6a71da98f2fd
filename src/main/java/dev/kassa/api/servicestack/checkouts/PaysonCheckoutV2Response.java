package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Description;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.PayerWay;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Payson checkout as BokaMera tells it.
 *
 * @param snippet the provider's HTML; left out when there is nothing more to pay
 * @param status one of BokaMera's twelve words
 */
record PaysonCheckoutV2Response(
        @Description("The checkout's id.") UUID id,

        @Description("Payson's HTML for the customer's page. Left out when there is nothing more to pay.") @Nullable
        String snippet,

        @Description(
                value =
                        "None, Created, FormsFilled, ReadyToPay, ProcessingPayment, ReadyToShip, Shipped, PaidToAccount,"
                                + " Canceled, Credited, Expired or Denied.",
                sample = "\"Shipped\"")
        String status) {

    static PaysonCheckoutV2Response of(Checkout checkout, @Nullable PayerWay way) {
        String snippet = way instanceof PayerWay.Snippet(String html) ? html : null;
        return new PaysonCheckoutV2Response(
                checkout.id(), snippet, checkout.status().word());
    }
}
