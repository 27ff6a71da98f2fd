package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Description;
import dev.kassa.checkout.Instruction;
import dev.kassa.checkout.Instruction.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A checkout, and what can be done with it now. */
record CheckoutResponse(
        @Description("The checkout, with its lines.") CheckoutQueryResponse checkout,

        @Description("Our page for the customer: to pay on, or to see what became of it.")
        String url,

        @Description("What you may do with it now, and if not, why not.")
        CheckoutMay may,

        @Description("What was paid back, or was to be, the newest first.")
        List<CheckoutRefund> refunds,

        @Description("The other checkouts for the same thing, the newest first.")
        List<UUID> siblings) {

    record CheckoutMay(
            @Description("Ask for the reserved money: SendCheckoutPaymentRequest.")
            CheckoutAct sendPaymentRequest,

            @Description("Let reserved money go, or close what can still be paid: CancelCheckout.")
            CheckoutAct cancel,

            @Description("Pay back what was taken: RefundCheckout.")
            CheckoutAct refund) {}

    record CheckoutAct(
            @Description("Whether it would be done.") boolean allowed,

            @Description("Why not, if not.") List<CheckoutReason> reasons,

            @Description("What can be done instead.") List<CheckoutReason> nextSteps) {}

    record CheckoutReason(
            @Description(value = "The same code as an error would have.", sample = "\"NotReadyToShip\"")
            String code,

            @Description("The same in a sentence, in the language of the call.")
            String message) {}

    record CheckoutRefund(
            @Description("Our id of it.") UUID id,

            @Description("How much.") BigDecimal amount,

            @Description("Whether the provider has it in its books.")
            Outcome outcome,

            @Description("When it was asked for.") Instant requestedAt,

            @Description("Who asked for it.") String requestedBy,

            @Description("When it was known what became of it.") @Nullable
            Instant settledAt,

            @Description("Why, in the words of whoever asked.") @Nullable
            String comments) {

        static CheckoutRefund of(Instruction refund) {
            return new CheckoutRefund(
                    refund.id(),
                    refund.amount().toDecimal(),
                    refund.outcome(),
                    refund.requestedAt(),
                    refund.requestedBy(),
                    refund.settledAt(),
                    refund.reason());
        }
    }
}
