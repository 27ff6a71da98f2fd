package dev.kassa.provider.stripe;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.Instruction;
import dev.kassa.checkout.Sighting.Balance;
import dev.kassa.checkout.Sighting.SeenRefund;
import dev.kassa.checkout.Sighting.SeenRefund.State;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stripe's account of the money that was taken and of what went back of it. Ours carry the name of our instruction. */
final class StripeRefunds {

    static final String INSTRUCTION = "kassa_instruction";

    private StripeRefunds() {}

    /** The same instruction gives the same words, or its idempotency key would not hold. */
    static RefundCreateParams wanted(Checkout checkout, String intent, Instruction instruction) {
        return RefundCreateParams.builder()
                .setPaymentIntent(intent)
                .setAmount(instruction.amountMinor())
                .putMetadata(INSTRUCTION, instruction.id().toString())
                .putMetadata("checkout", checkout.id().toString())
                .build();
    }

    /** What the payment shows of the money; the rest of its refunds is asked for where it shows only the newest. */
    static Balance balance(@Nullable PaymentIntent intent, StripeCalls calls) {
        if (intent == null) {
            return Balance.NOTHING;
        }
        if (!"succeeded".equals(intent.getStatus())) {
            return new Balance(
                    intent.getAmountReceived(), 0, List.of(), Map.of()); // a hold that was let go is no refund
        }
        List<SeenRefund> refunds =
                refunds(intent, calls).stream().map(StripeRefunds::seen).toList();
        long refunded = refunds.stream()
                .filter(refund -> refund.state() != State.FAILED)
                .mapToLong(SeenRefund::amountMinor)
                .sum();
        return new Balance(intent.getAmountReceived(), refunded, refunds, Map.of());
    }

    private static List<Refund> refunds(PaymentIntent intent, StripeCalls calls) {
        Charge charge = intent.getLatestChargeObject();
        if (charge == null) {
            return List.of(); // nothing was charged where nothing was to be paid
        }
        boolean isWhole = charge.getRefunds() != null
                && !Boolean.TRUE.equals(charge.getRefunds().getHasMore());
        return isWhole ? charge.getRefunds().getData() : calls.refunds(intent.getId());
    }

    private static SeenRefund seen(Refund refund) {
        return new SeenRefund(refund.getId(), instruction(refund), refund.getAmount(), state(refund));
    }

    /** What is neither done nor given up is on its way, also under a word that is new to us: until Stripe says no, it counts. */
    private static State state(Refund refund) {
        return switch (String.valueOf(refund.getStatus())) {
            case "succeeded" -> State.SUCCEEDED;
            case "failed", "canceled" -> State.FAILED;
            default -> State.PENDING;
        };
    }

    private static @Nullable UUID instruction(Refund refund) {
        Map<String, String> metadata = refund.getMetadata();
        String named = metadata == null ? null : metadata.get(INSTRUCTION);
        try {
            return named == null ? null : UUID.fromString(named);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
