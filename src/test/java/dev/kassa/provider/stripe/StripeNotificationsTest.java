package dev.kassa.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.net.Webhook;
import dev.kassa.checkout.ProviderNotifications.Arrival;
import dev.kassa.checkout.ProviderNotifications.BadNotification;
import dev.kassa.checkout.ProviderNotifications.Notification;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Which letters are believed to be Stripe's, and what is taken from them. Signed by the SDK, as Stripe signs them. */
class StripeNotificationsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final UUID CHECKOUT = UUID.fromString("0193b1c2-0000-7000-8000-000000000001");
    private static final String EVENT = """
            {"id": "evt_1", "object": "event", "type": "checkout.session.completed", "account": "acct_1",
             "api_version": "2026-07-29.dahlia", "data": {"object": {"id": "cs_test_1", "object": "checkout.session",
             "client_reference_id": "0193b1c2-0000-7000-8000-000000000001"}}}""";

    private final StripeNotifications letters =
            letters(List.of("whsec_platform"), List.of("whsec_old", "whsec_connect"));

    @ParameterizedTest
    @ValueSource(strings = {"whsec_platform", "whsec_connect", "whsec_old"})
    void believesEachOfItsSecrets(String secret) throws Exception {
        assertThat(read(EVENT, sign(EVENT, secret, 0)))
                .extracting(
                        Notification::eventId, Notification::type, Notification::checkoutId, Notification::reference)
                .containsExactly("evt_1", "checkout.session.completed", CHECKOUT, "cs_test_1");
    }

    @Test
    void oneGoodSignatureAmongOthersIsEnough() throws Exception {
        String good = sign(EVENT, "whsec_connect", 0);
        String rolling = good.replace(",v1=", ",v1=" + "0".repeat(64) + ",v1=");

        assertThat(read(EVENT, rolling).eventId()).isEqualTo("evt_1");
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -299, 0, 299, 300})
    void believesLettersOfTheLastAndNextFiveMinutes(long seconds) throws Exception {
        assertThat(read(EVENT, sign(EVENT, "whsec_connect", seconds)).eventId()).isEqualTo("evt_1");
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -301, 301, 86_400})
    void doubtsOlderLettersAndThoseFromTheFuture(long seconds) throws Exception {
        String signature = sign(EVENT, "whsec_connect", seconds);
        assertBad(EVENT, signature);
    }

    @Test
    void doubtsAnotherSecretAndAnotherText() throws Exception {
        assertBad(EVENT, sign(EVENT, "whsec_other", 0));
        assertBad(EVENT.replace("evt_1", "evt_2"), sign(EVENT, "whsec_connect", 0));
        assertBad(EVENT, sign(EVENT, "whsec_connect", 0).replace("v1=", "v0="));
        assertBad(EVENT, sign(EVENT, "whsec_connect", 0).replace(",v1", ", v1"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "t=abc",
                "t=abc,v1=00",
                "t=1795262400",
                "v1=00",
                "nonsense",
                "t",
                "=",
                ",",
                "t=,v1=",
                "t=99999999999999999999,v1=00",
                "t=1795262400,v1",
                "t=1795262400;v1=00"
            })
    void survivesEveryBrokenHeader(@Nullable String header) {
        assertBad(EVENT, header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{}",
                "\"text\"",
                "{\"id\": \"evt_1\"",
                "not json",
                "{\"id\": \"evt_1\", \"object\": \"v2.core.event\", \"type\": \"v1.checkout.session.completed\"}",
                "{\"id\": \"evt_1\", \"object\": \"event\"}",
                "{\"id\": \"\", \"object\": \"event\", \"type\": \"a\"}",
                "{\"id\": 7, \"object\": \"event\", \"type\": \"a\"}",
                "{\"id\": {\"id\": \"evt_1\"}, \"object\": \"event\", \"type\": \"a\"}"
            })
    void survivesEveryBrokenBodyThoughItIsSigned(String body) throws Exception {
        assertBad(body, sign(body, "whsec_connect", 0));
    }

    @Test
    void survivesDepthAndLengthAndBrokenText() throws Exception {
        String deep = "[".repeat(100_000);
        assertBad(deep, sign(deep, "whsec_connect", 0));
        String longId = EVENT.replace("evt_1", "e".repeat(191));
        assertBad(longId, sign(longId, "whsec_connect", 0));
        byte[] notText = {(byte) 0xc3, (byte) 0x28, '{'};
        assertThatThrownBy(() -> letters.read(new Arrival(notText, sign(EVENT, "whsec_connect", 0), null)))
                .isInstanceOf(BadNotification.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-08-27", "2026-10-28.endive"})
    void readsEveryApiVersion(String version) throws Exception {
        String event = EVENT.replace("2026-07-29.dahlia", version);
        assertThat(read(event, sign(event, "whsec_connect", 0)).checkoutId()).isEqualTo(CHECKOUT);
    }

    @Test
    void findsOurCheckoutInTheMetadataOfOtherThings() throws Exception {
        String event = """
                {"id": "evt_2", "object": "event", "type": "charge.refunded", "data": {"object": {"id": "ch_1",
                 "metadata": {"checkout": "%s"}, "client_reference_id": null}}}""".formatted(CHECKOUT);
        assertThat(read(event, sign(event, "whsec_connect", 0)))
                .extracting(
                        Notification::eventId, Notification::type, Notification::checkoutId, Notification::reference)
                .containsExactly("evt_2", "charge.refunded", CHECKOUT, "ch_1");
    }

    @Test
    void findsThePaymentOfARefundThatIsNotOurs() throws Exception {
        String event = """
                {"id": "evt_4", "object": "event", "type": "refund.failed", "data": {"object": {"id": "re_1",
                 "object": "refund", "metadata": {}, "charge": "ch_1", "payment_intent": "pi_1"}}}""";
        assertThat(read(event, sign(event, "whsec_connect", 0)))
                .extracting(Notification::checkoutId, Notification::reference, Notification::paymentReference)
                .containsExactly(null, "re_1", "pi_1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"data\": {}}", "{}", "{\"object\": {\"id\": 1, \"client_reference_id\": \"1-1-1-1-1\"}}"})
    void otherPeoplesThingsNameNoCheckout(String data) throws Exception {
        String event =
                "{\"id\": \"evt_3\", \"object\": \"event\", \"type\": \"account.updated\", \"data\": " + data + "}";
        assertThat(read(event, sign(event, "whsec_connect", 0)))
                .extracting(
                        Notification::eventId, Notification::type, Notification::checkoutId, Notification::reference)
                .containsExactly("evt_3", "account.updated", null, null);
    }

    @Test
    void believesNothingWithoutASecret() throws Exception {
        var deaf = letters(List.of(), List.of("", " "));
        String signature = sign(EVENT, "whsec_connect", 0);
        assertThatThrownBy(() -> deaf.read(new Arrival(EVENT.getBytes(StandardCharsets.UTF_8), signature, null)))
                .isInstanceOf(BadNotification.class);
    }

    private static StripeNotifications letters(List<String> platform, List<String> connect) {
        return new StripeNotifications(
                Stripes.withSecrets(platform, connect),
                _ -> List.of("whsec_registered"),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new JsonMapper());
    }

    private void assertBad(String body, @Nullable String header) {
        assertThatThrownBy(() -> read(body, header))
                .isInstanceOf(BadNotification.class)
                .satisfies(bad -> assertThat(bad.getMessage()).hasSizeLessThan(40))
                .satisfies(bad -> assertThat(bad.getStackTrace()).isEmpty());
    }

    private Notification read(String body, @Nullable String header) {
        return letters.read(new Arrival(body.getBytes(StandardCharsets.UTF_8), header, null));
    }

    private static String sign(String body, String secret, long secondsFromNow) throws Exception {
        return Webhook.Signature.generateSignatureHeader(body, secret, NOW.getEpochSecond() + secondsFromNow);
    }
}
