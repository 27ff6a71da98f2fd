package dev.kassa.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.company.ProviderName;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;

/** Payson's hints: believed because nobody can guess their address, and for nothing but a reason to look. */
class PaysonWebhookIT extends LetterTests {

    @Autowired
    Letters letters;

    @Test
    void aPaymentIsToldAndSeen() {
        Checkout checkout = open(Cast.SAGA, ProviderName.PAYSON);

        outside.payPayson(reference(checkout), "CARD");

        awaiting().until(() -> status(checkout) == CheckoutStatus.READY_TO_SHIP);
        awaiting()
                .until(() -> letters.about(checkout, 10).stream()
                        .allMatch(letter -> letter.outcome() == Letter.Outcome.READ));
        assertThat(letters.about(checkout, 10)).isNotEmpty();
        assertThat(entries(checkout, "RESERVED")).isOne();
    }

    @Test
    void twoHintsThatAreAlikeAreTwoLetters() {
        Checkout checkout = open(Cast.SAGA, ProviderName.PAYSON);

        assertThat(hint(token(checkout), "checkout=" + reference(checkout)).statusCode())
                .isEqualTo(200);
        assertThat(hint(token(checkout), "checkout=" + reference(checkout)).statusCode())
                .isEqualTo(200);

        awaiting()
                .until(() -> letters.about(checkout, 10).stream()
                                .filter(letter -> letter.outcome() == Letter.Outcome.READ)
                                .count()
                        == 2);
        assertThat(letters.about(checkout, 10))
                .allMatch(letter -> !letter.eventId().contains(token(checkout)));
    }

    @Test
    void aHintThatNamesAnotherCheckoutIsAboutTheOneOfItsAddress() {
        Checkout checkout = open(Cast.SAGA, ProviderName.PAYSON);
        String other = UUID.randomUUID().toString();

        assertThat(hint(token(checkout), "a=b&checkout=" + other.toUpperCase(Locale.ROOT))
                        .statusCode())
                .isEqualTo(200);

        awaiting()
                .until(() -> letters.about(checkout, 10).stream()
                        .anyMatch(letter -> letter.outcome() == Letter.Outcome.READ));
        assertThat(status(checkout)).isEqualTo(CheckoutStatus.CREATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "A", "%C3%A9", "%F0%9F%98%80"})
    void nobodyGuessesAnAddress(String token) {
        long before = letters();
        var answer = hint(token, "checkout=" + UUID.randomUUID());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
        assertThat(letters()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "checkout", "checkout=", "checkout=1-1-1-1-1", "checkout=%00", "other=1", "checkout=;drop"})
    void aHintWithoutACheckoutIsRefused(String query) {
        Checkout checkout = open(Cast.SAGA, ProviderName.PAYSON);
        long before = letters();

        assertThat(hint(token(checkout), query).statusCode()).isEqualTo(400);

        assertThat(letters()).isEqualTo(before);
    }

    @Test
    void theDoorIsForLettersOnly() {
        Checkout checkout = open(Cast.SAGA, ProviderName.PAYSON);
        for (String path : List.of("/webhooks/stripe", "/webhooks/payson/" + token(checkout))) {
            var status = RestClient.create(baseUrl)
                    .get()
                    .uri(path)
                    .exchange((_, answer) -> answer.getStatusCode().value());
            assertThat(status).isEqualTo(405);
        }
        var large = post(
                "/webhooks/payson/" + token(checkout) + "?checkout=" + reference(checkout),
                BodyPublishers.ofByteArray(new byte[1024 * 1024]),
                null);
        assertThat(large.statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> hint(String token, String query) {
        return post("/webhooks/payson/" + token + "?" + query, BodyPublishers.noBody(), null);
    }

    private static String token(Checkout checkout) {
        return checkout.terms().notificationToken();
    }
}
