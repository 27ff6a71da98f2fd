package dev.kassa.provider.stripe;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event without its secrets and its people: its shape, amounts, times, ids and Stripe's own words stay for whoever must find
 * out later what was told. What is not known to be harmless goes, since Stripe adds fields whenever it likes.
 */
final class StripeRedaction {

    private static final String REMOVED = "[removed]";

    /** Texts that are ids or words of Stripe's. */
    private static final Set<String> HARMLESS = Set.of(
            "id",
            "object",
            "type",
            "api_version",
            "account",
            "idempotency_key",
            "request",
            "status",
            "payment_status",
            "currency",
            "presentment_currency",
            "mode",
            "ui_mode",
            "capture_method",
            "confirmation_method",
            "setup_future_usage",
            "customer",
            "payment_intent",
            "payment_method",
            "latest_charge",
            "charge",
            "balance_transaction",
            "client_reference_id",
            "checkout",
            "reason",
            "cancellation_reason",
            "code",
            "decline_code",
            "failure_code",
            "failure_reason",
            "pending_reason",
            "kassa_instruction",
            "expires_at",
            "destination",
            "transfer",
            "payout");

    /** What is about a person whatever stands in it, down to its numbers. */
    private static final Set<String> PERSONAL = Set.of(
            "customer_details",
            "billing_details",
            "shipping",
            "shipping_details",
            "collected_information",
            "payment_method_details",
            "evidence",
            "custom_fields",
            "next_action",
            "owner",
            "card");

    private StripeRedaction() {}

    static JsonNode of(JsonNode event) {
        return harmless("", event);
    }

    private static JsonNode harmless(String name, JsonNode value) {
        if (PERSONAL.contains(name) && !value.isNull()) {
            return removed();
        }
        return switch (value) {
            case ObjectNode object -> object(object);
            case ArrayNode array -> array(name, array);
            default -> value.isString() && !HARMLESS.contains(name) ? removed() : value;
        };
    }

    private static ObjectNode object(ObjectNode object) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> kept.set(field.getKey(), harmless(field.getKey(), field.getValue())));
        return kept;
    }

    private static ArrayNode array(String name, ArrayNode array) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        array.forEach(value -> kept.add(harmless(name, value)));
        return kept;
    }

    private static JsonNode removed() {
        return JsonNodeFactory.instance.stringNode(REMOVED);
    }
}
