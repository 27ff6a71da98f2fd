package dev.kassa.provider.stripe;

import static dev.kassa.provider.BadServer.cut;
import static dev.kassa.provider.BadServer.json;
import static dev.kassa.provider.BadServer.last;
import static dev.kassa.provider.BadServer.silence;
import static dev.kassa.provider.BadServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.Stripe;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.ProviderFailure.NotReached;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.ProviderFailure.Unknown;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.SomeCheckout;
import dev.kassa.provider.BadServer;
import dev.kassa.provider.BadServer.Request;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What several attempts at one call come to. */
class StripeTransportTest {

    private static final String SESSION = Stripes.session("open", "unpaid", "null");
    private static final String BUSY = Stripes.error("api_error", "busy");

    private final BadServer stripe = new BadServer();
    private final StripeProvider provider = Stripes.patientProvider(stripe);

    @AfterEach
    void close() {
        stripe.close();
    }

    @Test
    void aMomentaryFaultIsTriedAgainUnderTheSameKey() {
        stripe.answers(status(503, BUSY), status(409, BUSY), json(SESSION));

        assertThat(open().status()).isEqualTo(CheckoutStatus.CREATED);

        assertThat(stripe.requests())
                .hasSize(3)
                .extracting(request -> request.header("Idempotency-Key"))
                .containsOnly("kassa-open-" + SomeCheckout.ID);
    }

    @Test
    void afterThreeAttemptsItIsEnough() {
        stripe.answers(status(503, BUSY));

        assertThatThrownBy(this::open).isExactlyInstanceOf(Unknown.class);
        assertThat(stripe.requests()).hasSize(3);
    }

    @Test
    void beingTurnedAwayDoesNotUndoAnAttemptThatMayHaveWorked() {
        stripe.answers(status(500, BUSY), status(429, BUSY, "Stripe-Should-Retry", "false"));

        assertThatThrownBy(this::open).isExactlyInstanceOf(Unknown.class);
    }

    @Test
    void anExpiredKeyDoesNotUndoAnAttemptThatMayHaveWorked() {
        stripe.answers(status(500, BUSY), status(401, BUSY, "Stripe-Should-Retry", "false"));

        assertThatThrownBy(this::open).isExactlyInstanceOf(Unknown.class);
    }

    @Test
    void aServerThatWentAwayDoesNotUndoAnAttemptThatMayHaveWorked() {
        stripe.answers(last(status(500, BUSY)));

        assertThatThrownBy(this::open).isExactlyInstanceOf(Unknown.class);
        assertThat(stripe.requests()).hasSize(1);
    }

    @Test
    void aRefusalUnderTheSameKeyTellsThatNoAttemptWorked() {
        stripe.answers(status(500, BUSY), status(400, Stripes.error("invalid_request_error", "url_invalid")));

        assertThatThrownBy(this::open).isExactlyInstanceOf(Refused.class);
    }

    @Test
    void aLookMayFailAsItLikes() {
        stripe.answers(status(500, BUSY), cut());

        var checkout = SomeCheckout.atStripe().knownAs("cs_test_1");
        assertThatThrownBy(() -> provider.look(checkout.build(), checkout.account()))
                .isExactlyInstanceOf(NotReached.class);
    }

    @Test
    void whatTookItsWholeTimeIsNotWaitedForAgain() {
        stripe.answers(silence());
        long begin = System.nanoTime();

        assertThatThrownBy(this::open).isExactlyInstanceOf(Unknown.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofMillis(2900), Duration.ofSeconds(5));
        assertThat(stripe.requests()).hasSize(1);
    }

    @Test
    void allAttemptsTogetherHaveTheTimeOfOneCall() {
        stripe.answers(status(503, BUSY), status(503, BUSY), silence());
        long begin = System.nanoTime();

        assertThatThrownBy(this::open).isExactlyInstanceOf(Unknown.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void saysWhoItIsAndNothingOfThisMachine() {
        stripe.answers(json(SESSION));

        open();

        Request request = stripe.requests().getFirst();
        assertThat(request.header("Authorization")).isEqualTo("Bearer " + Stripes.KEY);
        assertThat(request.header("Stripe-Version")).isEqualTo(Stripe.API_VERSION);
        assertThat(request.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(request.header("User-Agent")).contains("JavaBindings/" + Stripe.VERSION);
        assertThat(request.header("X-Stripe-Client-User-Agent"))
                .contains("\"lang\":\"Java\"")
                .doesNotContain("telemetry_id", "platform");
        assertThat(request.header("X-Stripe-Client-Telemetry")).isNull();
    }

    private Sighting open() {
        return provider.open(SomeCheckout.atStripe().order());
    }
}
