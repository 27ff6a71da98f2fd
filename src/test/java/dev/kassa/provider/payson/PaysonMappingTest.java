package dev.kassa.provider.payson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.PayerWay;
import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.Sighting;
import dev.kassa.money.Currency;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class PaysonMappingTest {

    @ParameterizedTest
    @CsvSource({
        "created, CREATED, true",
        "formsFilled, FORMS_FILLED, true",
        "readyToPay, READY_TO_PAY, true",
        "processingPayment, PROCESSING_PAYMENT, false",
        "readyToShip, READY_TO_SHIP, false",
        "shipped, SHIPPED, false",
        "paidToAccount, PAID_TO_ACCOUNT, false",
        "canceled, CANCELED, false",
        "credited, CREDITED, false",
        "expired, EXPIRED, false",
        "denied, DENIED, false",
        "ReadyToShip, READY_TO_SHIP, false",
    })
    void tellsEachStatusInOurWords(String word, CheckoutStatus expected, boolean payable) {
        Sighting sighting = see(Paysons.checkout(word));

        assertThat(sighting.status()).isEqualTo(expected);
        assertThat(sighting.providerStatus()).isEqualTo(word);
        assertThat(sighting.way()).isEqualTo(payable ? new PayerWay.Snippet("<div id='paysonContainer'></div>") : null);
    }

    @Test
    void carriesOverWhatPaysonKnows() {
        Sighting sighting = see(Paysons.checkout("readyToShip"));

        assertThat(sighting.reference()).isEqualTo(Paysons.ID);
        assertThat(sighting.account()).isEqualTo("4");
        assertThat(sighting.totalMinor()).isEqualTo(80850);
        assertThat(sighting.expiresAt()).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
        assertThat(sighting.payment()).isEqualTo(new Sighting.Payment("1234567", null, "Kim Kund", "kim@kund.example"));
    }

    @Test
    void knowsNoPayerBeforeThereIsOne() {
        Sighting sighting =
                see("{\"id\": \"%s\", \"status\": \"created\", \"purchaseId\": null}".formatted(Paysons.ID));

        assertThat(sighting.payment()).isEqualTo(Sighting.Payment.UNKNOWN);
        assertThat(sighting.totalMinor()).isNull();
        assertThat(sighting.way()).isNull();
    }

    @Test
    void countsWhatWasShippedInPaysonsOwnOfficeAsShipped() {
        Sighting sighting = see(Paysons.checkout("readyToShip", "{\"shipped\": \"2026-11-21T09:00:00\"}"));

        assertThat(sighting.status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(sighting.providerStatus()).isEqualTo("readyToShip");
    }

    @Test
    void doesNotCountWhatWasCanceledAfterShippingAsShipped() {
        assertThat(see(Paysons.checkout("canceled", "{\"shipped\": \"2026-11-21T09:00:00\"}"))
                        .status())
                .isEqualTo(CheckoutStatus.CANCELED);
    }

    @ParameterizedTest
    @CsvSource({
        "shipped, 808.50, CREDITED",
        "paidToAccount, 808.50, CREDITED",
        "shipped, 808.49, SHIPPED",
        "readyToShip, 808.50, READY_TO_SHIP",
    })
    void countsAsCreditedOnlyWhatWasPaidBackInFull(String word, String credited, CheckoutStatus expected) {
        String json =
                Paysons.checkout(word).replace("\"totalCreditedAmount\": 0.00", "\"totalCreditedAmount\": " + credited);

        assertThat(see(json).status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "399, 39900",
        "399.0, 39900",
        "399.00, 39900",
        "399.0000, 39900",
        "0.1, 10",
        "3.99E+2, 39900",
        "90071992547409.93, 9007199254740993"
    })
    void readsAmountsToTheMinorUnit(String decimal, long minor) {
        assertThat(see(Paysons.checkout("created").replace("808.50", decimal)).totalMinor())
                .isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\": \"1\"}",
                "{\"status\": \"created\"}",
                "{\"id\": \"1\", \"status\": null}",
                "{\"id\": \"1\", \"status\": 5}",
                "{\"id\": \"1\", \"status\": \"none\"}",
                "{\"id\": \"1\", \"status\": \"mislaid\"}",
                "{\"id\": \"1\", \"status\": \"created\", \"order\": {\"currency\": \"eur\"}}",
            })
    void guessesNothingFromWhatItDoesNotUnderstand(String json) {
        assertThatThrownBy(() -> see(json)).isInstanceOf(ProviderFailure.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T08:00:00Z, 2026-11-22T08:00:00Z",
        "2026-11-22T08:00:00.1234567, 2026-11-22T08:00:00.1234567Z",
        "2026-11-22T08:00:00, 2026-11-22T08:00:00Z",
        "2026-11-22T09:00:00+01:00, 2026-11-22T08:00:00Z",
    })
    void readsTimesWithAndWithoutAnOffset(String time, Instant expected) {
        assertThat(PaysonMapping.instant(time)).isEqualTo(expected);
    }

    @Test
    void doesNotStumbleOverATimeItCannotRead() {
        assertThat(PaysonMapping.instant("tomorrow")).isNull();
        assertThat(PaysonMapping.instant(null)).isNull();
    }

    @Test
    void readsAnAmountOfTheCheckoutsOwnCurrency() {
        ObjectNode resource = read(Paysons.checkout("created").replace("\"sek\"", "\"EUR\""));

        Sighting sighting = PaysonMapping.sighting(
                resource, Paysons.checkout().in(Currency.EUR).build());

        assertThat(sighting.totalMinor()).isEqualTo(80850);
    }

    private static Sighting see(String json) {
        return PaysonMapping.sighting(read(json), Paysons.checkout().build());
    }

    private static ObjectNode read(String json) {
        return Objects.requireNonNull(PaysonJson.read(json.getBytes(StandardCharsets.UTF_8)));
    }
}
