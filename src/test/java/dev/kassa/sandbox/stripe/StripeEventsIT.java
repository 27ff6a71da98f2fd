package dev.kassa.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.EventListParams;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData.CaptureMethod;
import dev.kassa.KassaTest;
import dev.kassa.MutableClock;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Events on their way to a letterbox that is not Kassa's. */
@KassaTest
class StripeEventsIT {

    private static final Letterbox LETTERBOX = new Letterbox();
    private static final RequestOptions PLATFORM = RequestOptions.builder().build();

    @DynamicPropertySource
    static void sendEventsHere(DynamicPropertyRegistry properties) {
        String prefix = "kassa.sandbox.stripe.webhooks";
        properties.add(prefix + "[0].url", () -> LETTERBOX.url("/platform"));
        properties.add(prefix + "[0].secret", () -> "whsec_old,whsec_new");
        properties.add(prefix + "[0].connect", () -> "false");
        properties.add(prefix + "[1].url", () -> LETTERBOX.url("/connect"));
        properties.add(prefix + "[1].secret", () -> "whsec_connect");
        properties.add(prefix + "[1].connect", () -> "true");
        properties.add("kassa.sandbox.stripe.retry-gap", () -> "20ms");
    }

    @Value("${kassa.sandbox.stripe.base-url}")
    String base;

    @Autowired
    MutableClock clock;

    @Autowired
    Sweeper sweeper;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(base);
        LETTERBOX.empty();
    }

    @AfterEach
    void behave() {
        manner("{}");
    }

    @Test
    void aConnectedAccountsEventsGoToTheConnectEndpointWithItsName() throws Exception {
        Session made = shop.open(Shop.hosted());
        shop.press(made, "CARD");

        List<Letterbox.Letter> letters = LETTERBOX.await(4);

        assertThat(letters).allMatch(letter -> letter.path().equals("/connect"));
        List<Event> events =
                letters.stream().map(letter -> opened(letter, "whsec_connect")).toList();
        assertThat(events)
                .extracting(Event::getType)
                .containsExactlyInAnyOrder(
                        "payment_intent.created",
                        "charge.succeeded",
                        "payment_intent.succeeded",
                        "checkout.session.completed");
        assertThat(events).allMatch(event -> event.getAccount().equals(Shop.SAGA));
        Event completed = events.stream()
                .filter(event -> event.getType().equals("checkout.session.completed"))
                .findFirst()
                .orElseThrow();
        assertThat(completed.getApiVersion()).isEqualTo("2026-07-29.dahlia");
        Session told =
                (Session) completed.getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(told).isEqualTo(shop.read(made.getId()));
    }

    @Test
    void thePlatformsOwnEventsGoToItsOwnEndpointUnderEitherSecret() throws Exception {
        Session made = shop.open(Shop.hosted(), PLATFORM);
        shop.client().v1().checkout().sessions().expire(made.getId());

        Letterbox.Letter letter = LETTERBOX.await(1).getFirst();

        assertThat(letter.path()).isEqualTo("/platform");
        assertThat(opened(letter, "whsec_old").getAccount()).isNull();
        Event event = opened(letter, "whsec_new");
        assertThat(event.getType()).isEqualTo("checkout.session.expired");
        assertThat(event.getRequest().getId()).startsWith("req_");
        assertThatThrownBy(() -> Webhook.constructEvent(letter.body(), letter.signature(), "whsec_connect"))
                .isInstanceOf(SignatureVerificationException.class);
    }

    @Test
    void whatIsNotTakenIsBroughtAgainUntilItIs() throws Exception {
        LETTERBOX.answer(500, 302, 404);
        shop.turn(shop.open(Shop.embedded()), "EXPIRE");

        List<Letterbox.Letter> letters = LETTERBOX.await(4);

        assertThat(letters)
                .extracting(letter -> opened(letter, "whsec_connect").getId())
                .containsOnly(opened(letters.getFirst(), "whsec_connect").getId());
        assertThat(LETTERBOX.settled()).hasSize(4);
    }

    @Test
    void afterFiveTriesItIsLeftToTheList() throws Exception {
        LETTERBOX.answer(500, 500, 500, 500, 500, 500);
        Session made = shop.open(Shop.embedded());
        shop.turn(made, "EXPIRE");

        LETTERBOX.await(5);

        assertThat(LETTERBOX.settled()).hasSize(5);
        EventListParams undelivered = EventListParams.builder()
                .setType("checkout.session.expired")
                .setDeliverySuccess(false)
                .build();
        List<Event> listed = shop.client()
                .v1()
                .events()
                .list(undelivered, Shop.forAccount(Shop.SAGA))
                .getData();
        assertThat(listed.getFirst().getData().toJson()).contains(made.getId());
        Shop.post(base + "/events/" + listed.getFirst().getId() + "/deliveries", Map.of());
        assertThat(LETTERBOX.await(6)).hasSize(6);
    }

    @Test
    void timeEndsASessionThoughNobodyAsks() throws Exception {
        long soonest = clock.instant().plus(Duration.ofMinutes(31)).getEpochSecond();
        Session made = shop.open(Shop.hosted().setExpiresAt(soonest));
        clock.forward(Duration.ofMinutes(32));

        sweeper.sweep();

        LETTERBOX.await(1);
        // The time that is up for this one is up for others' sessions too.
        assertThat(LETTERBOX.settled()).anyMatch(letter -> letter.body().contains(made.getId()));
    }

    @Test
    void aSlowPaymentAndAHoldTellTheirStory() throws Exception {
        Session slow = shop.open(Shop.hosted());
        shop.press(slow, "SLOW");
        LETTERBOX.await(4);
        shop.turn(slow, "FAIL");
        assertThat(types(LETTERBOX.await(7)))
                .contains(
                        "payment_intent.processing",
                        "checkout.session.async_payment_failed",
                        "payment_intent.payment_failed");

        LETTERBOX.empty();
        Session held = shop.open(Shop.hosted()
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setCaptureMethod(CaptureMethod.MANUAL)
                        .build()));
        shop.press(held, "CARD");
        shop.client()
                .v1()
                .paymentIntents()
                .capture(shop.read(held.getId()).getPaymentIntent(), Shop.forAccount(Shop.SAGA));
        assertThat(types(LETTERBOX.await(6)))
                .contains("payment_intent.amount_capturable_updated", "charge.captured", "payment_intent.succeeded");
    }

    @Test
    void eventsCanBeMadeToComeLateTwiceOrWronglySigned() throws Exception {
        manner("{\"copies\":3}");
        shop.turn(shop.open(Shop.hosted()), "EXPIRE");
        assertThat(LETTERBOX.await(3))
                .extracting(letter -> opened(letter, "whsec_connect").getId())
                .hasSize(3);

        LETTERBOX.empty();
        manner("{\"ageSeconds\":400}");
        shop.turn(shop.open(Shop.hosted()), "EXPIRE");
        Letterbox.Letter old = LETTERBOX.await(1).getFirst();
        assertThatThrownBy(() -> Webhook.constructEvent(old.body(), old.signature(), "whsec_connect"))
                .isInstanceOf(SignatureVerificationException.class);

        LETTERBOX.empty();
        manner("{\"secret\":\"whsec_wrong\",\"apiVersion\":\"2026-09-30.endive\"}");
        shop.turn(shop.open(Shop.hosted()), "EXPIRE");
        Event odd = opened(LETTERBOX.await(1).getFirst(), "whsec_wrong");
        assertThat(odd.getDataObjectDeserializer().getObject()).isEmpty();
    }

    private static List<String> types(List<Letterbox.Letter> letters) {
        return letters.stream()
                .map(letter -> opened(letter, "whsec_connect").getType())
                .toList();
    }

    private static Event opened(Letterbox.Letter letter, String secret) {
        try {
            return Webhook.constructEvent(letter.body(), letter.signature(), secret);
        } catch (SignatureVerificationException refused) {
            throw new AssertionError(refused);
        }
    }

    private void manner(String json) {
        var answer = Shop.send(HttpRequest.newBuilder(URI.create(base + "/deliveries/manner"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }
}
