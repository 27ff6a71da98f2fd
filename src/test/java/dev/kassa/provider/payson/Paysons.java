package dev.kassa.provider.payson;

import dev.kassa.checkout.SomeCheckout;
import dev.kassa.company.SomeAccounts;
import dev.kassa.provider.BadServer;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.web.client.RestClient;

/** The adapter as it is, before a server of the test's. */
final class Paysons {

    static final String ID = "c0000000-0000-4000-8000-000000000005";
    static final Duration HOLD = Duration.ofDays(59);
    static final String KEY = "key-with-å-and-:";

    private Paysons() {}

    static PaysonProvider provider(BadServer server) {
        return provider(URI.create(server.address() + "/2.0"));
    }

    static PaysonProvider provider(URI apiBase) {
        var properties = new PaysonProperties(
                apiBase,
                List.of("https://*.payson.se", "https://payson.example"),
                Duration.ofMillis(400),
                Duration.ofMillis(900),
                HOLD);
        var calls = new PaysonCalls(properties, SomeAccounts.withoutDatabase(), RestClient.builder());
        return new PaysonProvider(calls, properties);
    }

    static SomeCheckout checkout() {
        return SomeCheckout.atPayson().withKey(SomeAccounts.seal(KEY)).knownAs(ID);
    }

    /** A checkout as Payson tells it, with something that we know nothing of. */
    static String checkout(String status) {
        return checkout(status, "{\"created\": \"2026-11-21T08:00:00\"}");
    }

    static String checkout(String status, String history) {
        return """
            {"id": "%s", "status": "%s", "purchaseId": 1234567, "expirationTime": "2026-11-22T08:00:00Z",
             "snippet": "<div id='paysonContainer'></div>", "history": %s,
             "customer": {"firstName": "Kim", "lastName": "Kund", "email": "kim@kund.example", "type": "person"},
             "order": {"currency": "sek", "totalPriceIncludingTax": 808.50, "totalCreditedAmount": 0.00,
              "items": [{"itemId": "i1", "name": "Klippning", "unitPrice": 399.00, "quantity": 2.00, "taxRate": 0.2500,
                         "ean": null, "somethingNew": {"deep": [1, 2.500, 1E+2]}}]},
             "merchant": {"checkoutUri": "https://kassa.example/pay/pay-token", "reference": "BOOKING-17"}}
            """.formatted(ID, status, history);
    }

    /** Its two lines with what has been paid back of each. */
    static String credited(String status, String first, String second) {
        BigDecimal sum = new BigDecimal(first).add(new BigDecimal(second));
        return """
            {"id": "%s", "status": "%s", "order": {"currency": "sek", "totalPriceIncludingTax": 808.50,
              "items": [{"reference": "1-1-1", "unitPrice": 399.00, "quantity": 2.00, "creditedAmount": %s},
                        {"reference": "2-4-7", "unitPrice": 10.50, "quantity": 1.00, "creditedAmount": %s},
                        {"reference": "of another shop", "unitPrice": 0.00, "quantity": 1.00}],
              "totalCreditedAmount": %s}}
            """.formatted(ID, status, first, second, sum);
    }
}
