package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kassa.checkout.CheckoutProblem.InProgress;
import dev.kassa.company.PaymentSettings.Change;
import dev.kassa.company.Settings;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What others do to a payable while somebody changes an intent. */
class MeanwhileIT extends IntentTests {

    @Autowired
    Changing changing;

    @Autowired
    Settings settings;

    private void takePayments(boolean enabled) {
        settings.change(null, new Change(enabled, null, null, null, null, null, null, null, null, null), ANNA);
    }

    private static String name(IntentDetail intent) {
        return intent.checkout().publicId();
    }

    @Test
    void aCompanyThatTakesNoPaymentsIsAskedForNone() {
        IntentDetail intent = open(order(ANNA, 1), ANNA);
        Payable other = order(ANNA, 2);
        takePayments(false);
        try {
            assertThat(codes(() -> open(other, ANNA))).containsExactly("paymentsOff");
            assertThat(codes(() -> intents.attach(name(intent), other.publicId(), ANNA)))
                    .containsExactly("paymentsOff");
            assertThat(codes(() -> intents.reprice(name(intent), ANNA))).containsExactly("paymentsOff");
            assertThat(codes(() -> look(intent))).isEmpty();
        } finally {
            takePayments(true);
        }
        assertThat(checkouts.findByPayable(other.id())).isEmpty();
        assertThat(acts(intent.checkout())).doesNotContain("CHECKOUT_MOVED", "CHECKOUT_REPRICED");
        assertThat(intents.reprice(name(intent), ANNA).isMismatched()).isFalse();
    }

    @Test
    void nothingIsMovedToWhereTheLiveOneCannotBeClosed() {
        IntentDetail intent = open(order(ANNA, 1), ANNA);
        Payable busy = order(ANNA, 2);
        IntentDetail rival = open(busy, ANNA);
        outside.fail("/stripe/v1/payment_intents/" + rival.intentId() + "/cancel", "POST", "ERROR_500", 9);

        assertThatThrownBy(() -> intents.attach(name(intent), busy.publicId(), ANNA))
                .isInstanceOf(CheckoutProblem.class);

        assertThat(now(intent.checkout()).terms().payableId())
                .isEqualTo(intent.payable().id());
        assertThat(now(rival.checkout()).isLive()).isTrue();
        assertThat(atStripe(rival)).isEqualTo("requires_payment_method");
        outside.allAsUsual();
        intents.attach(name(intent), busy.publicId(), ANNA);
        assertThat(atStripe(rival)).isEqualTo("canceled");
        assertThat(now(rival.checkout()).supersededBy())
                .isEqualTo(intent.checkout().id());
        assertThat(acts(rival.checkout())).endsWith("CANCELLED", "SUPERSEDED");
    }

    @Test
    void nothingIsMovedToWhereSomethingWasOpenedSince() {
        IntentDetail intent = open(order(ANNA, 1), ANNA);
        Payable read = order(ANNA, 2);
        IntentDetail rival = open(read, ANNA);

        assertThatThrownBy(() -> changing.attach(intent.checkout(), read, Set.of(), ANNA))
                .isInstanceOf(InProgress.class);

        assertThat(now(rival.checkout()).isLive()).isTrue();
    }

    @Test
    void nothingIsMovedToWhatWasCancelledSinceItWasRead() {
        IntentDetail intent = open(order(ANNA, 1), ANNA);
        Payable read = order(ANNA, 2);
        payables.cancel(read.publicId(), ANNA);
        assertThat(read.cancelledAt()).isNull();

        assertThat(codes(() -> changing.attach(intent.checkout(), read, Set.of(), ANNA)))
                .containsExactly("payableCancelled");

        assertThat(now(intent.checkout()).terms().payableId())
                .isEqualTo(intent.payable().id());
        assertThat(acts(intent.checkout())).doesNotContain("CHECKOUT_MOVED");
    }
}
