package dev.kassa.sandbox.payson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kassa.sandbox.payson.Refusal.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void acceptsAWholeCheckout() {
        PaysonCheckoutDocument sent = read(Sent.checkout());

        Rules.checkNew(sent, NOW);

        assertThat(sent.order.totalPriceIncludingTax).isEqualTo(new BigDecimal("697.00"));
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        assertThat(faults("{\"order\": {\"items\": [{}]}}"))
                .extracting(Fault::property)
                .containsExactly(
                        "Merchant.CheckoutUri",
                        "Merchant.ConfirmationUri",
                        "Merchant.NotificationUri",
                        "Merchant.TermsUri",
                        "Order.Currency",
                        "Order.Items[0].Name",
                        "Order.Items[0].UnitPrice",
                        "Order.Items[0].Quantity");
        assertThat(faults("{}")).extracting(Fault::property).contains("Order.Items");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "SEK"              | "gbp"                      | Order.Currency
                    "Klippning"        | ""                         | Order.Items[0].Name
                    399.00             | 1e999999999                | Order.Items[0].UnitPrice
                    399.00             | 1e-999999999               | Order.Items[0].UnitPrice
                    399.00             | "free"                     | Order.Items[0].UnitPrice
                    "quantity": 1,     | "quantity": 0,             | Order.Items[0].Quantity
                    0.25               | 25                         | Order.Items[0].TaxRate
                    "service"          | "haircut"                  | Order.Items[0].Type
                    399.00             | -289.00                    | Order.TotalPriceIncludingTax
                    399.00             | 999702.01                  | Order.TotalPriceIncludingTax
                    http://localhost:8080/terms | ftp://localhost/terms | Merchant.TermsUri
                    http://localhost:8080/terms | http://a          | Merchant.TermsUri
                    http://localhost:8080/terms | http:///terms     | Merchant.TermsUri
                    http://localhost:8080/terms | http://a b/terms  | Merchant.TermsUri
                    "locale": "sv"     | "locale": "xx"             | Gui.Locale
                    "locale": "sv"     | "colorScheme": "pink"      | Gui.ColorScheme
                    "requestPhone": true | "requestPhone": "maybe"  | Gui.RequestPhone
                    "Booking 17"       | null, "expirationTime": "2026-03-01T11:59:59Z" | ExpirationTime
                    """)
    void namesWhatIsWrong(String good, String bad, String property) {
        String body = Sent.checkout();
        assertThat(body).contains(good);

        assertThat(faults(body.replaceFirst(Pattern.quote(good), bad)))
                .extracting(Fault::property)
                .containsExactly(property);
    }

    @Test
    void aNameMayHaveTwoHundredCharacters() {
        assertThat(faults(Sent.checkout().replace("Klippning", "k".repeat(200))))
                .isEmpty();
        assertThat(faults(Sent.checkout().replace("Klippning", "k".repeat(201))))
                .hasSize(1);
    }

    @Test
    void theSmallestAmountDependsOnTheCurrency() {
        String tenKronor = "{\"items\":[{\"name\":\"x\",\"unitPrice\":%s,\"quantity\":1}],\"currency\":\"%s\"}";
        for (String accepted : List.of("10|sek", "1000000|sek", "1|Eur", "100000|eur")) {
            assertThat(faults(withOrder(tenKronor, accepted))).as(accepted).isEmpty();
        }
        for (String refused : List.of("9.99|sek", "1000000.01|sek", "0.99|eur", "100000.01|eur")) {
            assertThat(faults(withOrder(tenKronor, refused))).as(refused).hasSize(1);
        }
    }

    @Test
    void aResourceSentBackNeedsItsIdAndStatus() {
        var refusal = catchThrowableOfType(Refusal.class, () -> Rules.checkWhole(read(Sent.checkout()), "some-id"));

        assertThat(refusal.body().errors()).extracting(Fault::property).containsExactly("Id", "Status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{\"order\":", "{\"order\": 7}", "<xml/>"})
    void refusesWhatIsNoCheckout(String body) {
        assertThat(catchThrowableOfType(Refusal.class, () -> read(body))).isNotNull();
    }

    private static String withOrder(String order, String amountAndCurrency) {
        String[] parts = amountAndCurrency.split("\\|");
        return Sent.checkout()
                .replaceFirst("(?s)\"order\": .*?\\]\\s*\\}", "\"order\": " + order.formatted(parts[0], parts[1]));
    }

    private static List<Fault> faults(String body) {
        var refusal = catchThrowableOfType(Refusal.class, () -> Rules.checkNew(read(body), NOW));
        return refusal == null ? List.of() : refusal.body().errors();
    }

    private static PaysonCheckoutDocument read(String body) {
        return PaysonJson.read(body.getBytes(UTF_8));
    }
}
