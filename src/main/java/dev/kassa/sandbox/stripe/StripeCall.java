package dev.kassa.sandbox.stripe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An admitted call.
 *
 * @param account whose objects it works on
 * @param key its idempotency key; null if it has none or only reads
 * @param params its parameters without {@code expand}
 * @param clientSecret shown by a browser that has only the publishable key; null if the secret key was shown
 * @param whole its parameters as they came, to tell one use of a key from another
 */
record StripeCall(
        String requestId,
        String method,
        String path,
        String account,
        @Nullable String key,
        @Nullable String clientSecret,
        ObjectNode params,
        JsonNode whole,
        List<String> expand) {

    Cause cause() {
        return new Cause(requestId, key);
    }

    /** What made an event happen: a call, or nobody's call but the payer or the clock. */
    record Cause(@Nullable String requestId, @Nullable String key) {
        static final Cause NONE = new Cause(null, null);
    }
}
