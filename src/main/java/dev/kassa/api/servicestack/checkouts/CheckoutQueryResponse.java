package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Description;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutLine;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.Terms;
import dev.kassa.company.ProviderName;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A checkout, at whichever provider, as our books have it. Amounts include VAT and are exact, in the currency's major units. */
record CheckoutQueryResponse(
        @Description("The checkout's id.") UUID id,

        @Description("The company that is paid.") UUID companyId,

        @Description("At whose checkout the customer pays.") ProviderName provider,

        @Description(value = "Where it stands, in the same words for both providers.", sample = "\"Shipped\"")
        CheckoutStatus status,

        @Description("The provider's own word for it.") @Nullable
        String providerStatus,

        @Description("The provider's id of it.") @Nullable String providerReference,

        @Description("The provider's id of the payment, once there is one.") @Nullable
        String paymentReference,

        @Description(value = "Your id of what is paid for.", sample = "\"booking-4711\"")
        String internalReferenceId,

        @Description(value = "The article type of what is paid for.", sample = "1")
        int articleTypeId,

        @Description("What the customer pays.") BigDecimal amount,

        @Description(value = "The VAT in it.", sample = "79.80")
        BigDecimal vat,

        @Description(value = "The currency, as ISO 4217 has it.", sample = "\"SEK\"")
        String currency,

        @Description(value = "What was paid back, or is on its way back.", sample = "0.00")
        BigDecimal refunded,

        @Description("What can still be paid back.") BigDecimal refundable,

        @Description(value = "hosted or embedded; intent, if it is paid on a page of your own.", sample = "\"hosted\"")
        String uiMode,

        @Description("Whether no real money moves.") boolean testMode,

        @Description("Whether another checkout of the same thing was paid too, so that one is to be paid back.")
        boolean paidTwice,

        @Description("The checkout that took its place.") @Nullable
        UUID supersededBy,

        @Description("When it was opened.") Instant created,

        @Description("When its status changed last.") Instant changed,

        @Description("When the customer can no longer pay.") @Nullable
        Instant expiresAt,

        @Description("When reserved money goes back to the customer, unless a payment request is sent before.")
        @Nullable
        Instant lapsesAt,

        @Description("What is paid for, line by line, if it was asked for.") @Nullable
        List<CheckoutLineResponse> lines) {

    /** One article of it. */
    record CheckoutLineResponse(
            @Description(value = "Its place in the checkout, from 1. A refund names it by this.", sample = "1")
            int position,

            @Description(value = "The article's number within its type.", sample = "1")
            int articleId,

            @Description(value = "Its type.", sample = "1") int articleTypeId,

            @Description(value = "What it was called.", sample = "\"Klippning\"")
            String name,

            @Description(value = "How many.", sample = "1") int quantity,

            @Description("What one of it cost.") BigDecimal unitPrice,

            @Description("What it came to.") BigDecimal amount,

            @Description(value = "The VAT in it.", sample = "79.80")
            BigDecimal vat,

            @Description(value = "What was paid back of it.", sample = "0.00")
            BigDecimal refunded) {

        static CheckoutLineResponse of(CheckoutLine line) {
            BigDecimal total = line.total().toDecimal();
            return new CheckoutLineResponse(
                    line.position(),
                    line.articleId(),
                    line.articleTypeId(),
                    line.name(),
                    line.quantity(),
                    line.unitPrice().toDecimal(),
                    total,
                    line.vat().toDecimal(),
                    total.subtract(line.refundable().toDecimal()));
        }
    }

    /** @param lines null if they were not asked for */
    static CheckoutQueryResponse of(Checkout checkout, int articleTypeId, @Nullable List<CheckoutLine> lines) {
        Terms terms = checkout.terms();
        return new CheckoutQueryResponse(
                checkout.id(),
                checkout.companyId(),
                checkout.provider(),
                checkout.status(),
                checkout.providerStatus(),
                checkout.providerReference(),
                checkout.paymentReference(),
                terms.internalReference(),
                articleTypeId,
                checkout.amount().toDecimal(),
                terms.vat().toDecimal(),
                checkout.amount().currency().name(),
                checkout.refunded().toDecimal(),
                checkout.refundable().toDecimal(),
                terms.uiMode().name().toLowerCase(Locale.ROOT),
                !terms.live(),
                checkout.isPaidTwice(),
                checkout.supersededBy(),
                terms.createdAt(),
                checkout.changedAt(),
                checkout.expiresAt(),
                checkout.lapsesAt(),
                lines == null
                        ? null
                        : lines.stream().map(CheckoutLineResponse::of).toList());
    }
}
