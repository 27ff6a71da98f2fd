package dev.kassa.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.model.checkout.Session;
import com.stripe.net.ApiResource;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.PayerWay;
import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.Sighting.Balance;
import dev.kassa.checkout.SomeCheckout;
import dev.kassa.money.Currency;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeMappingTest {

    private final StripeMapping mapping = new StripeMapping(Stripes.properties(URI.create("http://127.0.0.1:1")));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # session, paid?,               intent,                    expected
            open,      unpaid,              ,                          CREATED
            open,      unpaid,              requires_payment_method,   CREATED
            open,      unpaid,              requires_action,           CREATED
            expired,   unpaid,              ,                          EXPIRED
            complete,  paid,                ,                          SHIPPED
            complete,  no_payment_required, ,                          SHIPPED
            complete,  unpaid,              ,                          PROCESSING_PAYMENT
            complete,  paid,                succeeded,                 SHIPPED
            complete,  unpaid,              requires_capture,          READY_TO_SHIP
            complete,  paid,                requires_capture,          READY_TO_SHIP
            complete,  unpaid,              processing,                PROCESSING_PAYMENT
            complete,  unpaid,              requires_action,           PROCESSING_PAYMENT
            complete,  unpaid,              requires_confirmation,     PROCESSING_PAYMENT
            complete,  unpaid,              requires_payment_method,   DENIED
            complete,  unpaid,              canceled,                  CANCELED
            """)
    void tellsEachStateInOurWords(String session, String paid, String intent, CheckoutStatus expected) {
        Sighting sighting = see(Stripes.session(session, paid, intent == null ? "null" : Stripes.intent(intent)));

        assertThat(sighting.status()).isEqualTo(expected);
        assertThat(sighting.providerStatus()).isEqualTo(session);
        assertThat(sighting.way() != null).isEqualTo(session.equals("open"));
    }

    @ParameterizedTest
    @CsvSource({
        "automatic, EXPIRED",
        "expired, EXPIRED",
        "requested_by_customer, CANCELED",
        "abandoned, CANCELED",
        "fraudulent, CANCELED",
    })
    void tellsAHoldThatLapsedFromOneThatWasGivenUp(String reason, CheckoutStatus expected) {
        String intent = """
            {"id": "pi_1", "object": "payment_intent", "status": "canceled", "cancellation_reason": "%s",
             "latest_charge": {"id": "ch_1", "object": "charge", "refunded": true}}""".formatted(reason);

        assertThat(see(Stripes.session("complete", "unpaid", intent)).status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true, CREDITED", "false, SHIPPED"})
    void countsAsCreditedOnlyWhatWasRefundedInFull(boolean refunded, CheckoutStatus expected) {
        String intent = """
            {"id": "pi_1", "object": "payment_intent", "status": "succeeded",
             "latest_charge": {"id": "ch_1", "object": "charge", "amount_refunded": 100, "refunded": %s}}""".formatted(refunded);

        assertThat(see(Stripes.session("complete", "paid", intent)).status()).isEqualTo(expected);
    }

    @Test
    void carriesOverWhatStripeKnows() {
        Sighting sighting = see(Stripes.session("complete", "paid", Stripes.intent("succeeded")));

        assertThat(sighting.reference()).isEqualTo("cs_test_1");
        assertThat(sighting.account()).isEqualTo("acct_saga");
        assertThat(sighting.totalMinor()).isEqualTo(80850);
        assertThat(sighting.expiresAt()).isEqualTo(Instant.ofEpochSecond(1795334400));
        assertThat(sighting.payment()).isEqualTo(new Sighting.Payment("pi_1", "cus_1", "Kim Kund", "kim@kund.example"));
    }

    @Test
    void leadsThePayerToTheHostedPageWhileItIsOpen() {
        assertThat(see(Stripes.session("open", "unpaid", "null")).way())
                .isEqualTo(new PayerWay.Hosted("https://pay.example/cs_test_1"));
    }

    @Test
    void givesAnEmbeddingPageAllThatTheScriptNeeds() {
        assertThat(see(Stripes.embeddedSession()).way())
                .isEqualTo(new PayerWay.Embedded(
                        "https://js.stripe.com/dahlia/stripe.js", "pk_test_1", "acct_saga", Stripes.CLIENT_SECRET));
    }

    @Test
    void namesNoAccountToTheScriptForThePlatformsOwn() {
        Session session = ApiResource.GSON.fromJson(Stripes.embeddedSession(), Session.class);

        Sighting sighting =
                mapping.sighting(session, SomeCheckout.atStripe().inAccount("").build(), Balance.NOTHING);

        assertThat(sighting.way())
                .isEqualTo(new PayerWay.Embedded(
                        "https://js.stripe.com/dahlia/stripe.js", "pk_test_1", null, Stripes.CLIENT_SECRET));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}
            {"id": "cs_1", "currency": "sek"}
            {"status": "open", "currency": "sek"}
            {"id": "cs_1", "status": "dormant", "currency": "sek"}
            {"id": "cs_1", "status": "open"}
            {"id": "cs_1", "status": "complete", "currency": "sek", "payment_intent": {"id": "pi_1", "status": "new"}}
            """)
    void guessesNothingFromWhatItDoesNotUnderstand(String json) {
        assertThatThrownBy(() -> see(json)).isInstanceOf(ProviderFailure.Unknown.class);
    }

    @Test
    void doesNotTakeAnAmountOfAnotherCurrency() {
        Session session = ApiResource.GSON.fromJson(Stripes.session("open", "unpaid", "null"), Session.class);

        assertThatThrownBy(() -> mapping.sighting(
                        session, SomeCheckout.atStripe().in(Currency.EUR).build(), Balance.NOTHING))
                .isInstanceOf(ProviderFailure.Unknown.class);
    }

    private Sighting see(String json) {
        Session session = ApiResource.GSON.fromJson(json, Session.class);
        return mapping.sighting(session, SomeCheckout.atStripe().build(), Balance.NOTHING);
    }
}
