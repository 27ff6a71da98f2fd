package dev.kassa.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.MutableClock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final String ANNA = "anna@salongsaga.example";
    private static final String HOME = "192.0.2.1";

    private static final Duration SOON = Duration.ofSeconds(20);

    private final MutableClock clock = new MutableClock();
    private final Patience patience = new Patience(SomeLimits.ofSignIn(), clock);

    @Test
    void pausesDoubleUpToTheLongest() {
        for (int guess = 0; guess < 3; guess++) {
            assertThat(patience.take(ANNA, "192.0.2." + guess)).isZero();
        }
        for (int minutes : new int[] {1, 2, 4, 5, 5}) {
            assertThat(patience.take(ANNA, "198.51.100." + minutes)).isCloseTo(Duration.ofMinutes(minutes), SOON);
            clock.forward(Duration.ofMinutes(minutes));
            assertThat(patience.take(ANNA, "198.51.100.1" + minutes)).isZero();
        }
    }

    @Test
    void anAccountIsTheSameHoweverItIsTyped() {
        patience.take(ANNA, HOME);
        patience.take(" Anna@SalongSaga.example", HOME);
        patience.take(ANNA.toUpperCase(Locale.ROOT), HOME);

        assertThat(patience.take(ANNA, "192.0.2.2")).isPositive();
        assertThat(patience.take("bo@salongsaga.example", "192.0.2.2")).isZero();
    }

    @Test
    void anAddressThatTriesManyAccountsWaitsToo() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(patience.take("person" + guess, HOME)).isZero();
        }
        assertThat(patience.take(ANNA, HOME)).isCloseTo(Duration.ofMinutes(1), SOON);
        assertThat(patience.take(ANNA, "192.0.2.2")).isZero();
    }

    @Test
    void whoIsRightIsForgivenAndTheAddressGetsThatTryBack() {
        for (int day = 0; day < 10; day++) {
            assertThat(patience.take(ANNA, HOME)).isZero();
            patience.forgive(ANNA, HOME);
        }
        for (int guess = 0; guess < 5; guess++) {
            assertThat(patience.take("person" + guess, HOME)).isZero();
        }
        assertThat(patience.take("another", HOME)).isPositive();
    }

    @Test
    void allIsForgottenAfterAQuietWhile() {
        for (int guess = 0; guess < 3; guess++) {
            patience.take(ANNA, HOME);
        }
        clock.forward(Duration.ofMinutes(17));
        for (int guess = 0; guess < 3; guess++) {
            assertThat(patience.take(ANNA, HOME)).isZero();
        }
        assertThat(patience.take(ANNA, HOME)).isCloseTo(Duration.ofMinutes(1), SOON);
    }
}
