package dev.kassa.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentUpdateParams;
import org.junit.jupiter.api.Test;

/** The same of payments that are made without a session. */
class StripeIntentContractIT extends OverheardTests {

    @Test
    void intentsWithoutASession() throws Exception {
        var intents = shop.client().v1().paymentIntents();
        var wanted = PaymentIntentCreateParams.builder()
                .setAmount(39900L)
                .setCurrency("sek")
                .setReceiptEmail("kund@example.com")
                .setSetupFutureUsage(PaymentIntentCreateParams.SetupFutureUsage.OFF_SESSION)
                .putMetadata("order", "7")
                .setAutomaticPaymentMethods(PaymentIntentCreateParams.AutomaticPaymentMethods.builder()
                        .setEnabled(true)
                        .build());
        String paid = intents.create(wanted.build(), OWN).getId();
        intents.update(
                paid,
                PaymentIntentUpdateParams.builder()
                        .setAmount(50000L)
                        .setDescription("Klippning")
                        .build(),
                OWN);
        intents.confirm(paid, confirmed("pm_card_mastercard"), OWN);
        assertThat(intents.retrieve(paid, OWN).getStatus()).isEqualTo("succeeded");
        String declined = intents.create(wanted.build(), OWN).getId();
        refused(() -> intents.confirm(declined, confirmed("pm_card_chargeDeclined"), OWN));
        intents.confirm(declined, confirmed("pm_card_authenticationRequired"), OWN);
        intents.cancel(declined, OWN);
        refused(() -> intents.update(
                declined, PaymentIntentUpdateParams.builder().setAmount(1000L).build(), OWN));
        String slow = intents.create(wanted.build(), OWN).getId();
        intents.confirm(slow, confirmed("pm_usBankAccount_processing"), OWN);
        refused(() -> intents.create(wanted.setAmount(1L).build(), OWN));
        assertThat(faults).isEmpty();
        assertThat(answers).isGreaterThan(10);
    }

    private static PaymentIntentConfirmParams confirmed(String method) {
        return PaymentIntentConfirmParams.builder().setPaymentMethod(method).build();
    }
}
