package dev.kassa.provider.stripe;

import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.PayerWay;
import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.Sighting.Balance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Stripe's words in ours. */
final class StripeMapping {

    private final StripeProperties properties;

    StripeMapping(StripeProperties properties) {
        this.properties = properties;
    }

    /**
     * What a session of Stripe's says about a checkout of ours.
     *
     * @throws ProviderFailure.Unknown if it cannot be understood
     */
    Sighting sighting(Session session, Checkout checkout, Balance balance) {
        if (session.getId() == null || session.getStatus() == null) {
            throw new ProviderFailure.Unknown("Stripe answered something that is no session", null);
        }
        if (!checkout.terms().currency().name().equalsIgnoreCase(session.getCurrency())) {
            throw new ProviderFailure.Unknown("Stripe's session is in another currency", null);
        }
        PaymentIntent intent = session.getPaymentIntentObject();
        return new Sighting(
                session.getId(),
                checkout.terms().providerAccount(),
                status(session, balance),
                session.getStatus(),
                session.getAmountTotal(),
                payment(session),
                balance,
                way(session, checkout),
                session.getExpiresAt() == null ? null : Instant.ofEpochSecond(session.getExpiresAt()),
                intent == null ? null : StripeIntentMapping.detail(intent, null));
    }

    private static CheckoutStatus status(Session session, Balance balance) {
        return switch (session.getStatus()) {
            case "open" -> CheckoutStatus.CREATED;
            case "expired" -> CheckoutStatus.EXPIRED;
            case "complete" -> completed(session, balance);
            default -> throw new ProviderFailure.Unknown("Stripe's status is new to us: " + session.getStatus(), null);
        };
    }

    /** The payer is done; what became of the money is told by the payment, where there is one to ask. */
    private static CheckoutStatus completed(Session session, Balance balance) {
        PaymentIntent intent = session.getPaymentIntentObject();
        if (intent == null || intent.getStatus() == null) {
            return switch (String.valueOf(session.getPaymentStatus())) {
                case "paid", "no_payment_required" -> CheckoutStatus.SHIPPED;
                case "unpaid" -> CheckoutStatus.PROCESSING_PAYMENT;
                default -> throw new ProviderFailure.Unknown("Stripe does not say whether it is paid", null);
            };
        }
        return switch (intent.getStatus()) {
            case "requires_action", "requires_confirmation" -> CheckoutStatus.PROCESSING_PAYMENT;
            case "requires_payment_method" -> CheckoutStatus.DENIED;
            default -> StripeIntentMapping.decided(intent, balance);
        };
    }

    private static Sighting.Payment payment(Session session) {
        Session.CustomerDetails customer = session.getCustomerDetails();
        return new Sighting.Payment(
                session.getPaymentIntent(),
                session.getCustomer(),
                customer == null ? null : customer.getName(),
                customer == null ? null : customer.getEmail());
    }

    private @Nullable PayerWay way(Session session, Checkout checkout) {
        if (!"open".equals(session.getStatus())) {
            return null;
        }
        if (session.getUrl() != null) {
            return new PayerWay.Hosted(session.getUrl());
        }
        if (session.getClientSecret() == null) {
            return null;
        }
        String account = checkout.terms().providerAccount();
        return new PayerWay.Embedded(
                properties.scriptUrl().toString(),
                properties.publishableKey(),
                account.isBlank() ? null : account,
                session.getClientSecret());
    }
}
