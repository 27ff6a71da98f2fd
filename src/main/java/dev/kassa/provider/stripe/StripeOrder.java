package dev.kassa.provider.stripe;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutLine;
import dev.kassa.checkout.PaymentProvider.Order;
import dev.kassa.checkout.Terms;
import dev.kassa.checkout.UiMode;
import java.util.Locale;
import java.util.Map;

/** Our words in Stripe's: what a session is asked to be. */
final class StripeOrder {

    private StripeOrder() {}

    /** The session that this order asks for. The same order gives the same words, or its idempotency key would not hold. */
    static SessionCreateParams wanted(Order order) {
        Terms terms = order.checkout().terms();
        Map<String, String> metadata = metadata(order.checkout());
        PaymentIntentData.Builder payment = PaymentIntentData.builder().putAllMetadata(metadata);
        if (order.company().capturesManually()) {
            payment.setCaptureMethod(PaymentIntentData.CaptureMethod.MANUAL);
        }
        SessionCreateParams.Builder session = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(order.checkout().id().toString())
                .setCustomerCreation(SessionCreateParams.CustomerCreation.ALWAYS)
                .setLocale(locale(terms.language()))
                .putAllMetadata(metadata)
                .setPaymentIntentData(payment.build());
        order.lines().forEach(line -> session.addLineItem(item(line)));
        return (terms.uiMode() == UiMode.HOSTED ? hosted(session, order) : embedded(session, order)).build();
    }

    /** What ties all that Stripe tells of it to our checkout. */
    static Map<String, String> metadata(Checkout checkout) {
        return Map.of(
                "checkout", checkout.id().toString(),
                "company", checkout.companyId().toString(),
                "reference", checkout.terms().internalReference());
    }

    private static SessionCreateParams.Builder hosted(SessionCreateParams.Builder session, Order order) {
        session.setUiMode(SessionCreateParams.UiMode.HOSTED_PAGE)
                .setSuccessUrl(order.returnUrl().toString());
        String cancelUrl = order.checkout().terms().cancelUrl();
        return cancelUrl == null ? session : session.setCancelUrl(cancelUrl);
    }

    private static SessionCreateParams.Builder embedded(SessionCreateParams.Builder session, Order order) {
        return session.setUiMode(SessionCreateParams.UiMode.EMBEDDED_PAGE)
                .setRedirectOnCompletion(SessionCreateParams.RedirectOnCompletion.ALWAYS)
                .setReturnUrl(order.returnUrl().toString());
    }

    private static LineItem item(CheckoutLine line) {
        return LineItem.builder()
                .setQuantity((long) line.quantity())
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency(line.currency().name().toLowerCase(Locale.ROOT))
                        .setUnitAmount(line.unitPriceMinor())
                        .setProductData(LineItem.PriceData.ProductData.builder()
                                .setName(line.name())
                                .build())
                        .build())
                .build();
    }

    /** Stripe's page in the customer's language; BokaMera's words for Norwegian and Danish are not Stripe's. */
    static SessionCreateParams.Locale locale(String language) {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "sv" -> SessionCreateParams.Locale.SV;
            case "en" -> SessionCreateParams.Locale.EN;
            case "no", "nb", "nn" -> SessionCreateParams.Locale.NB;
            case "da", "dk" -> SessionCreateParams.Locale.DA;
            case "fi" -> SessionCreateParams.Locale.FI;
            case "de" -> SessionCreateParams.Locale.DE;
            default -> SessionCreateParams.Locale.AUTO;
        };
    }
}
