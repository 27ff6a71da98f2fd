package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.SomeCheckout;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Instant UNTIL = Instant.parse("2027-01-20T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT1416H, 59, calm", "PT336H, 14, calm", "PT335H59M, 13, soon", "PT168H, 7, soon", "PT167H, 6, near",
        "PT48H, 2, near", "PT47H, 1, last", "PT23H, 0, last", "PT0S, 0, last", "PT-9H, 0, last"
    })
    void theLessTimeTheLouder(Duration left, long days, String urgency) {
        Checkout reserved = SomeCheckout.atPayson()
                .standing(CheckoutStatus.READY_TO_SHIP)
                .reservedUntil(UNTIL)
                .build();
        Deadline deadline = Deadline.of(reserved, STOCKHOLM, UNTIL.minus(left));

        assertThat(deadline).isNotNull();
        assertThat(deadline.days()).isEqualTo(days);
        assertThat(deadline.urgency()).isEqualTo(urgency);
        assertThat(deadline.until()).isEqualTo(UNTIL.atZone(STOCKHOLM));
    }

    @Test
    void whatIsNotReservedHasNone() {
        Checkout sent = SomeCheckout.atPayson()
                .standing(CheckoutStatus.SHIPPED)
                .reservedUntil(UNTIL)
                .build();
        assertThat(Deadline.of(sent, STOCKHOLM, UNTIL)).isNull();
        assertThat(Deadline.of(
                        SomeCheckout.atPayson()
                                .standing(CheckoutStatus.READY_TO_SHIP)
                                .build(),
                        STOCKHOLM,
                        UNTIL))
                .isNull();
    }
}
