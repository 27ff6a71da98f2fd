package dev.kassa.sandbox.payson;

/** Request bodies as a merchant's library would write them. */
final class Sent {

    private Sent() {}

    static String checkout(String notificationUri) {
        return """
                {
                  "description": "Booking 17",
                  "order": {
                    "currency": "SEK",
                    "items": [
                      {"name": "Klippning", "unitPrice": 399.00, "quantity": 1, "taxRate": 0.25, "reference": "1-1", "type": "service"},
                      {"name": "Schampo", "unitPrice": 149.00, "quantity": 2.00, "taxRate": 0.25, "reference": "3-1"}
                    ]
                  },
                  "merchant": {
                    "checkoutUri": "http://localhost:8080/pay/17",
                    "confirmationUri": "http://localhost:8080/pay/17/done",
                    "notificationUri": "%s",
                    "termsUri": "http://localhost:8080/terms",
                    "reference": "17"
                  },
                  "gui": {"locale": "sv", "requestPhone": true}
                }
                """.formatted(notificationUri);
    }

    static String checkout() {
        return checkout("http://localhost:9/unheard");
    }
}
