package dev.kassa.sandbox.stripe;

/** The objects that the simulated Stripe keeps or shows. The object's own name is also the name of its blank form. */
enum Kind {
    SESSION("checkout.session", "cs_test_", 58),
    INTENT("payment_intent", "pi_", 24),
    CHARGE("charge", "ch_", 24),
    REFUND("refund", "re_", 24),
    CUSTOMER("customer", "cus_", 14),
    EVENT("event", "evt_", 24),
    /** What stands in for the session of a payment that has none: whoever changes the payment holds it. */
    PURSE("purse", "purse_", 24),
    ITEM("item", "li_", 24),
    PRICE("price", "price_", 24),
    WEBHOOK("webhook_endpoint", "we_", 24);

    final String object;
    final String prefix;
    final int length;

    Kind(String object, String prefix, int length) {
        this.object = object;
        this.prefix = prefix;
        this.length = length;
    }

    /** The name of its shelf in the store. */
    String shelf() {
        return "stripe." + object;
    }

    /** What a path calls its id. */
    String param() {
        return switch (this) {
            case SESSION -> "session";
            case INTENT -> "intent";
            default -> "id";
        };
    }
}
