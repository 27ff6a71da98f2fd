package dev.kassa.provider.stripe;

import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentUpdateParams;
import dev.kassa.checkout.IntentTerms;
import dev.kassa.checkout.PaymentProvider.Order;
import dev.kassa.checkout.Terms;
import dev.kassa.money.Money;
import java.util.Locale;

/** Our words in Stripe's: what an intent is asked to be. */
final class StripeIntentOrder {

    private StripeIntentOrder() {}

    /** The intent that this order asks for. The same order gives the same words, or its idempotency key would not hold. */
    static PaymentIntentCreateParams wanted(Order order) {
        Terms terms = order.checkout().terms();
        PaymentIntentCreateParams.Builder intent = PaymentIntentCreateParams.builder()
                .setAmount(terms.amountMinor())
                .setCurrency(terms.currency().name().toLowerCase(Locale.ROOT))
                .setAutomaticPaymentMethods(PaymentIntentCreateParams.AutomaticPaymentMethods.builder()
                        .setEnabled(true)
                        .build())
                .putAllMetadata(StripeOrder.metadata(order.checkout()));
        if (order.company().capturesManually()) {
            intent.setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL);
        }
        IntentTerms beside = order.intent();
        if (beside != null) {
            intent.setReceiptEmail(beside.receiptEmail());
            StripeOptions options = StripeOptions.of(beside.options());
            intent.setCustomer(options.customer())
                    .setPaymentMethod(options.paymentMethod())
                    .setDescription(options.description())
                    .setStatementDescriptorSuffix(options.statementDescriptorSuffix());
            if (options.setupFutureUsage() != null) {
                intent.setSetupFutureUsage(PaymentIntentCreateParams.SetupFutureUsage.valueOf(
                        options.setupFutureUsage().toUpperCase(Locale.ROOT)));
            }
        }
        return intent.build();
    }

    /** What is said to an intent that is taken over: whose it is now, and never what it comes to. */
    static PaymentIntentUpdateParams adopted(Order order) {
        IntentTerms beside = order.intent();
        PaymentIntentUpdateParams.Builder intent =
                beside == null ? PaymentIntentUpdateParams.builder() : with(StripeOptions.of(beside.options()));
        if (beside != null && beside.receiptEmail() != null) {
            intent.setReceiptEmail(beside.receiptEmail());
        }
        return intent.putAllMetadata(StripeOrder.metadata(order.checkout())).build();
    }

    static PaymentIntentUpdateParams asking(Money amount) {
        return PaymentIntentUpdateParams.builder()
                .setAmount(amount.amountMinor())
                .build();
    }

    static PaymentIntentUpdateParams.Builder with(StripeOptions options) {
        PaymentIntentUpdateParams.Builder intent = PaymentIntentUpdateParams.builder();
        if (options.customer() != null) {
            intent.setCustomer(options.customer());
        }
        if (options.paymentMethod() != null) {
            intent.setPaymentMethod(options.paymentMethod());
        }
        if (options.description() != null) {
            intent.setDescription(options.description());
        }
        if (options.statementDescriptorSuffix() != null) {
            intent.setStatementDescriptorSuffix(options.statementDescriptorSuffix());
        }
        if (options.setupFutureUsage() != null) {
            intent.setSetupFutureUsage(PaymentIntentUpdateParams.SetupFutureUsage.valueOf(
                    options.setupFutureUsage().toUpperCase(Locale.ROOT)));
        }
        return intent;
    }
}
