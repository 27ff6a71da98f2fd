package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What others do to a payable while somebody changes an intent. */
class MeanwhileIT extends IntentTests {

    @Autowired
    Changing changing;

    private static String name(IntentDetail intent) {
        return intent.checkout().publicId();
    }

    @Test
    void nothingIsMovedToWhatWasCancelledSinceItWasRead() {
        IntentDetail intent = open(order(ANNA, 1), ANNA);
        Payable read = order(ANNA, 2);
        payables.cancel(read.publicId(), ANNA);
        assertThat(read.cancelledAt()).isNull();

        assertThat(codes(() -> changing.attach(intent.checkout(), read, ANNA))).containsExactly("payableCancelled");

        assertThat(now(intent.checkout()).terms().payableId())
                .isEqualTo(intent.payable().id());
        assertThat(acts(intent.checkout())).doesNotContain("CHECKOUT_MOVED");
    }
}
