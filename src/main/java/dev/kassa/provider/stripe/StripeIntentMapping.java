package dev.kassa.provider.stripe;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.Instrument;
import dev.kassa.checkout.PayerWay;
import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.Sighting.Balance;
import dev.kassa.checkout.Sighting.Detail;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stripe's words about a payment in ours. */
final class StripeIntentMapping {

    /** Why Stripe itself cancels a payment: a hold that was not captured in time. */
    private static final Set<String> LAPSED = Set.of("automatic", "expired");

    private StripeIntentMapping() {}

    /**
     * What an intent of Stripe's says about a checkout of ours that is nothing but that intent.
     *
     * @throws ProviderFailure.Unknown if it cannot be understood
     */
    static Sighting sighting(PaymentIntent intent, Checkout checkout, StripeCalls calls) {
        if (intent.getId() == null || intent.getStatus() == null) {
            throw new ProviderFailure.Unknown("Stripe answered something that is no payment", null);
        }
        if (!checkout.terms().currency().name().equalsIgnoreCase(intent.getCurrency())) {
            throw new ProviderFailure.Unknown("Stripe's payment is in another currency", null);
        }
        Balance balance = StripeRefunds.balance(intent, calls);
        CheckoutStatus status = status(intent, balance);
        return new Sighting(
                intent.getId(),
                checkout.terms().providerAccount(),
                status,
                intent.getStatus(),
                intent.getAmount(),
                payment(intent),
                balance,
                status.isOpen() ? new PayerWay.Elsewhere() : null,
                null,
                detail(intent, status.isOpen() ? intent.getClientSecret() : null));
    }

    /** A payment that fell through can be tried again, for as long as nobody cancels it. */
    private static CheckoutStatus status(PaymentIntent intent, Balance balance) {
        return switch (intent.getStatus()) {
            case "requires_payment_method", "requires_confirmation", "requires_action" -> CheckoutStatus.CREATED;
            default -> decided(intent, balance);
        };
    }

    /** What became of a payment that its payer is done with. */
    static CheckoutStatus decided(PaymentIntent intent, Balance balance) {
        return switch (intent.getStatus()) {
            case "succeeded" -> isRefunded(intent, balance) ? CheckoutStatus.CREDITED : CheckoutStatus.SHIPPED;
            case "requires_capture" -> CheckoutStatus.READY_TO_SHIP;
            case "processing" -> CheckoutStatus.PROCESSING_PAYMENT;
            case "canceled" ->
                LAPSED.contains(String.valueOf(intent.getCancellationReason()))
                        ? CheckoutStatus.EXPIRED
                        : CheckoutStatus.CANCELED;
            default ->
                throw new ProviderFailure.Unknown("Stripe's payment status is new to us: " + intent.getStatus(), null);
        };
    }

    /** Refunded in full, or about to be; parts of it are amounts and no status. */
    private static boolean isRefunded(PaymentIntent intent, Balance balance) {
        Charge charge = intent.getLatestChargeObject();
        boolean isCalledSo = charge != null && Boolean.TRUE.equals(charge.getRefunded());
        Long captured = balance.capturedMinor();
        return isCalledSo || (captured != null && captured > 0 && balance.refundedMinor() >= captured);
    }

    private static Sighting.Payment payment(PaymentIntent intent) {
        Charge charge = intent.getLatestChargeObject();
        Charge.BillingDetails payer = charge == null ? null : charge.getBillingDetails();
        return new Sighting.Payment(
                intent.getId(),
                intent.getCustomer(),
                payer == null ? null : payer.getName(),
                payer == null ? null : payer.getEmail());
    }

    /** What a payment has beside its money. */
    static Detail detail(PaymentIntent intent, @Nullable String clientSecret) {
        return new Detail(
                intent.getLatestCharge(),
                instrument(intent),
                intent.getOnBehalfOf(),
                intent.getTransferGroup(),
                clientSecret);
    }

    private static @Nullable Instrument instrument(PaymentIntent intent) {
        Charge charge = intent.getLatestChargeObject();
        if (charge == null || charge.getPaymentMethodDetails() == null) {
            return null;
        }
        Charge.PaymentMethodDetails method = charge.getPaymentMethodDetails();
        Charge.PaymentMethodDetails.Card card = method.getCard();
        return new Instrument(
                charge.getPaymentMethod(),
                method.getType(),
                card == null ? null : card.getBrand(),
                card == null ? null : card.getLast4(),
                card == null || card.getExpMonth() == null
                        ? null
                        : card.getExpMonth().intValue(),
                card == null || card.getExpYear() == null
                        ? null
                        : card.getExpYear().intValue());
    }
}
