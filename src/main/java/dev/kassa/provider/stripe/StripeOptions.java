package dev.kassa.provider.stripe;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of an integrator's options Stripe is told. All else is kept and shown, and goes no further: above all nothing that says
 * how much is paid, to whom, or what is kept of it.
 *
 * @param paymentMethod its id; integrators send the whole object as well
 * @param setupFutureUsage on_session or off_session
 */
record StripeOptions(
        @Nullable String customer,
        @Nullable String paymentMethod,
        @Nullable String setupFutureUsage,
        @Nullable String statementDescriptorSuffix,
        @Nullable String description) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> FUTURE_USAGES = Set.of("on_session", "off_session");

    static StripeOptions of(String json) {
        JsonNode options = JSON.readTree(json);
        String future = text(options, "setup_future_usage");
        JsonNode method = options.path("payment_method");
        return new StripeOptions(
                text(options, "customer"),
                method.isObject() ? text(method, "id") : text(options, "payment_method"),
                future != null && FUTURE_USAGES.contains(future) ? future : null,
                text(options, "statement_descriptor_suffix"),
                text(options, "description"));
    }

    boolean isEmpty() {
        return equals(new StripeOptions(null, null, null, null, null));
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
    }
}
