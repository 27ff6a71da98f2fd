package dev.kassa.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StripeRedactionTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void whatOpensAPaymentOrNamesAPersonGoes() {
        JsonNode kept = redacted("""
            {"id": "evt_1", "object": "event", "type": "checkout.session.completed", "created": 1795262400,
             "data": {"object": {"id": "cs_test_1", "object": "checkout.session", "amount_total": 69700, "currency": "sek",
               "client_secret": "cs_test_1_secret_x", "url": "https://pay.example/cs_test_1#key", "payment_intent": "pi_1",
               "customer_details": {"email": "kim@kund.example", "name": "Kim Kund", "tax_ids": []},
               "customer_email": "kim@kund.example", "shipping": null, "payment_method_types": ["card"],
               "payment_method_details": {"card": {"exp_month": 12, "last4": "4242"}},
               "metadata": {"checkout": "0193b1c2-0000-7000-8000-000000000001", "note": "Kim Kund"},
               "something_new": {"deep": [{"phone": "+46701234567", "count": 2}]}}},
             "previous_attributes": {"status": "open", "receipt_email": "kim@kund.example"}}""");

        assertThat(kept.toString()).doesNotContain("secret_x", "https:", "Kim", "@", "4242", "12,", "+46");
        assertThat(kept).isEqualTo(JSON.readTree("""
            {"id": "evt_1", "object": "event", "type": "checkout.session.completed", "created": 1795262400,
             "data": {"object": {"id": "cs_test_1", "object": "checkout.session", "amount_total": 69700, "currency": "sek",
               "client_secret": "[removed]", "url": "[removed]", "payment_intent": "pi_1",
               "customer_details": "[removed]", "customer_email": "[removed]", "shipping": null,
               "payment_method_types": ["[removed]"], "payment_method_details": "[removed]",
               "metadata": {"checkout": "0193b1c2-0000-7000-8000-000000000001", "note": "[removed]"},
               "something_new": {"deep": [{"phone": "[removed]", "count": 2}]}}},
             "previous_attributes": {"status": "open", "receipt_email": "[removed]"}}"""));
    }

    private static JsonNode redacted(String event) {
        return StripeRedaction.of(JSON.readTree(event));
    }
}
