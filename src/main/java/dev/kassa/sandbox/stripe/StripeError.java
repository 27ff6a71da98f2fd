package dev.kassa.sandbox.stripe;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A refusal in Stripe's shape. {@code kept} says whether an idempotency key remembers it: only once the work has begun. */
final class StripeError extends RuntimeException {

    private final transient ObjectNode error = JsonNodeFactory.instance.objectNode();
    private final int status;
    private final boolean kept;

    private StripeError(
            int status, String type, @Nullable String code, @Nullable String param, String message, boolean kept) {
        super(message);
        this.status = status;
        this.kept = kept;
        if (code != null) {
            error.put("code", code);
            error.put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        }
        error.put("message", message);
        if (param != null) {
            error.put("param", param);
        }
        error.put("type", type);
    }

    static StripeError invalid(@Nullable String code, @Nullable String param, String message) {
        return new StripeError(400, "invalid_request_error", code, param, message, false);
    }

    static StripeError missingParam(String param) {
        return invalid("parameter_missing", param, "Missing required param: " + param + ".");
    }

    /** What was asked for is well-formed but not possible now. */
    static StripeError state(@Nullable String code, String message) {
        return new StripeError(400, "invalid_request_error", code, null, message, true);
    }

    static StripeError noSuch(String object, String param, String id) {
        return new StripeError(
                404, "invalid_request_error", "resource_missing", param, "No such " + object + ": '" + id + "'", true);
    }

    /** The bank said no. What the payment is now is kept, although the call failed. */
    static StripeError declined(String code, @Nullable String declineCode, String message, JsonNode intent) {
        StripeError declined = new StripeError(402, "card_error", code, null, message, true);
        if (declineCode != null) {
            declined.error.put("decline_code", declineCode);
        }
        return declined.with("payment_intent", intent);
    }

    static StripeError unauthorized(@Nullable String code, String message) {
        return new StripeError(401, "invalid_request_error", code, null, message, false);
    }

    static StripeError forbidden(String code, String message) {
        return new StripeError(403, "invalid_request_error", code, null, message, false);
    }

    static StripeError unknownUrl(String method, String path) {
        return new StripeError(
                404,
                "invalid_request_error",
                null,
                null,
                "Unrecognized request URL (" + method + ": " + path + ").",
                false);
    }

    static StripeError idempotency(int status, @Nullable String code, String message) {
        String type = status == 409 ? "invalid_request_error" : "idempotency_error";
        return new StripeError(status, type, code, null, message, false);
    }

    static StripeError internal() {
        return new StripeError(500, "api_error", null, null, "An unexpected error occurred in the sandbox.", true);
    }

    StripeError with(String field, JsonNode value) {
        error.set(field, value);
        return this;
    }

    int status() {
        return status;
    }

    boolean isKept() {
        return kept;
    }

    ObjectNode body(String requestId) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        ObjectNode told = error.deepCopy();
        told.put("request_log_url", "https://dashboard.stripe.com/test/logs/" + requestId);
        whole.set("error", told);
        return whole;
    }
}
