package dev.kassa.provider.payson;

import static dev.kassa.provider.BadServer.cut;
import static dev.kassa.provider.BadServer.json;
import static dev.kassa.provider.BadServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.ProviderFailure.Unknown;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.SomeCheckout;
import dev.kassa.company.ProviderName;
import dev.kassa.money.Currency;
import dev.kassa.provider.BadServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a new checkout comes to be, and how it is found. */
class PaysonOpeningTest {

    private static final String GET = "GET /2.0/Checkouts/" + Paysons.ID;

    private final BadServer payson = new BadServer();
    private final PaysonProvider provider = Paysons.provider(payson);
    private final SomeCheckout some = Paysons.checkout();

    @AfterEach
    void close() {
        payson.close();
    }

    @Test
    void opensACheckoutWithTheCompanysOwnKey() {
        payson.answers(status(201, Paysons.checkout("created")));

        Sighting sighting = provider.open(some.order());

        assertThat(provider.name()).isEqualTo(ProviderName.PAYSON);
        assertThat(sighting.reference()).isEqualTo(Paysons.ID);
        assertThat(sighting.way()).isNotNull();
        assertThat(asked()).containsExactly("POST /2.0/Checkouts");
        BadServer.Request request = payson.requests().getFirst();
        assertThat(request.header("Authorization")).isEqualTo("Basic " + base64("4:" + Paysons.KEY));
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        assertThat(request.body()).contains("\"unitPrice\":399.00").contains("Avgift å ö");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "<html>"})
    void findsANewCheckoutByItsLocationIfTheBodyDoesNotTellIt(String body) {
        String location = "https://api.payson.example/2.0/Checkouts/" + Paysons.ID + "/";
        payson.answers(status(201, body, "Location", location), json(Paysons.checkout("created")));

        assertThat(provider.open(some.order()).way()).isNotNull();
        assertThat(asked()).containsExactly("POST /2.0/Checkouts", GET);
    }

    @Test
    void keepsANewCheckoutThatCannotBeReadJustNow() {
        payson.answers(status(201, "", "Location", "/2.0/Checkouts/" + Paysons.ID), cut());

        Sighting sighting = provider.open(some.order());

        assertThat(sighting.reference()).isEqualTo(Paysons.ID);
        assertThat(sighting.status()).isEqualTo(CheckoutStatus.CREATED);
        assertThat(sighting.way()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/2.0/Checkouts", "/2.0/Checkouts/not-an-id", "::"})
    void doesNotKnowWhetherThereIsANewCheckoutThatIsNowhereNamed(String location) {
        payson.answers(status(201, "", "Location", location));

        assertThatThrownBy(() -> provider.open(some.order())).isExactlyInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOK", "DKK"})
    void refusesACurrencyThatPaysonDoesNotTakeBeforeAnyCall(Currency currency) {
        assertThatThrownBy(() -> provider.open(Paysons.checkout().in(currency).order()))
                .isExactlyInstanceOf(Refused.class);
        assertThat(payson.requests()).isEmpty();
    }

    private List<String> asked() {
        return payson.requests().stream()
                .map(request -> request.method() + " " + request.uri())
                .toList();
    }
}
