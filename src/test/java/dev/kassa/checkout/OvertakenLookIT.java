package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several look at once when a customer pays: letters, the return page, a button. The slowest look is not the latest truth. */
class OvertakenLookIT extends IntentTests {

    @Autowired
    Observing observing;

    @Autowired
    Providers providers;

    @BeforeEach
    void silence() {
        outside.silenceStripe();
    }

    @AfterEach
    void hearAgain() {
        outside.allAsUsual();
    }

    @Test
    void aLookThatWasOvertakenChangesNothing() {
        Seen opened = openStripe();
        Checkout before = opened.checkout();
        Sighting old = providers.look(before);
        outside.payStripe(opened.way(), "CARD");
        service.refresh(before.id(), ANNA);

        Checkout after = observing.see(before, old, ANNA);

        assertThat(after.status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(after.providerStatus()).isEqualTo("complete");
        assertThat(now(before).discrepancy()).isNull();
        assertThat(acts(before)).doesNotContain("DISCREPANCY").containsOnlyOnce("PAID");
    }

    @Test
    void aLookFromBeforeAnotherAmountWasAskedForIsNoAlarm() {
        IntentDetail intent = open(order(ANNA, 1), ANNA);
        Checkout before = intent.checkout();
        Sighting old = providers.look(before);
        intents.attach(before.publicId(), order(ANNA, 2).publicId(), ANNA);
        Checkout moved = now(before);
        intents.reprice(before.publicId(), ANNA);

        Checkout after = observing.see(moved, old, ANNA);

        assertThat(after.amount().amountMinor()).isEqualTo(COLOUR);
        assertThat(acts(before)).doesNotContain("AMOUNT_DIFFERS");
        assertThat(intents.find(before.publicId(), ANNA).isMismatched()).isFalse();
        observing.see(after, old, ANNA);
        assertThat(acts(before)).contains("AMOUNT_DIFFERS");
    }

    @Test
    void aLookThatIsAtOddsIsStillTold() {
        Seen opened = openStripe();
        Sighting old = providers.look(opened.checkout());
        outside.payStripe(opened.way(), "CARD");
        Checkout paid = service.refresh(opened.checkout().id(), ANNA).checkout();

        observing.see(paid, old, ANNA);

        assertThat(now(paid).discrepancy()).isEqualTo(CheckoutStatus.CREATED);
        assertThat(acts(paid)).contains("DISCREPANCY");
    }
}
