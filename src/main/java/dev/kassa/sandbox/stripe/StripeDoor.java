package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks key and account of a call and reads its parameters. */
@Component
@ConditionalOnSandbox
class StripeDoor {

    /** What Stripe.js does with the key that everybody may see; for the rest, the secret of the one payment protects it. */
    private static final Pattern FOR_BROWSERS = Pattern.compile(".*/v1/payment_intents/[^/]+(/confirm)?");

    private final StripeSandboxProperties settings;

    StripeDoor(StripeSandboxProperties settings) {
        this.settings = settings;
    }

    /** @throws StripeError 401 for the key, 403 for the account, 400 for what cannot be read */
    StripeCall admit(HttpServletRequest request, String requestId) {
        boolean isPost = "POST".equals(request.getMethod());
        ObjectNode whole = FormTree.parse(isPost ? body(request) : queryOf(request));
        ObjectNode params = whole.deepCopy();
        String fieldKey = taken(params, "key");
        String secret = taken(params, "client_secret");
        String headerKey = keyOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        String shown = headerKey == null ? fieldKey : headerKey;
        boolean isBrowser = secret != null
                && settings.publishableKey().equals(shown)
                && FOR_BROWSERS.matcher(request.getRequestURI()).matches();
        if (!isBrowser) {
            checkKey(shown);
        }
        String fieldAccount = taken(params, "_stripe_account");
        String headerAccount = request.getHeader("Stripe-Account");
        String account = account(headerAccount == null ? fieldAccount : headerAccount);
        List<String> expand = expand(params.remove("expand"));
        return new StripeCall(
                requestId,
                request.getMethod(),
                request.getRequestURI(),
                account,
                isPost ? key(request) : null,
                isBrowser ? secret : null,
                params,
                whole,
                expand);
    }

    private static @Nullable String taken(ObjectNode params, String field) {
        JsonNode value = params.remove(field);
        return value == null || !value.isString() ? null : value.asString();
    }

    private void checkKey(@Nullable String key) {
        if (key == null || key.isEmpty()) {
            throw StripeError.unauthorized(
                    null, "You did not provide an API key. Send it as a Bearer token in the Authorization header.");
        }
        if (key.startsWith("pk_")) {
            throw StripeError.unauthorized(
                    "secret_key_required", "This call needs a secret key; a publishable key was given.");
        }
        if (!key.equals(settings.secretKey())) {
            String tail = key.length() > 12 ? key.substring(key.length() - 4) : "";
            throw StripeError.unauthorized(null, "Invalid API Key provided: ****" + tail);
        }
    }

    private static @Nullable String keyOf(@Nullable String authorization) {
        if (authorization == null) {
            return null;
        }
        if (authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return authorization.substring(7).strip();
        }
        if (authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            try {
                byte[] pair =
                        Base64.getDecoder().decode(authorization.substring(6).strip());
                return new String(pair, StandardCharsets.UTF_8).split(":", 2)[0];
            } catch (IllegalArgumentException _) {
                return null;
            }
        }
        return null;
    }

    private String account(@Nullable String named) {
        if (named == null || named.isBlank()) {
            return Books.PLATFORM;
        }
        if (!settings.accounts().contains(named)) {
            throw StripeError.forbidden(
                    "account_invalid",
                    "The provided key does not have access to account '" + named
                            + "' (or that account does not exist). Application access may have been revoked.");
        }
        return named;
    }

    private static @Nullable String key(HttpServletRequest request) {
        String key = request.getHeader("Idempotency-Key");
        if (key != null && key.length() > 255) {
            throw StripeError.idempotency(400, null, "Idempotency keys have at most 255 characters.");
        }
        return key == null || key.isEmpty() ? null : key;
    }

    private static String queryOf(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : request.getQueryString();
    }

    /** The form as it came; or as the server has parsed it, if a filter on the way here has already asked for a parameter. */
    private static String body(HttpServletRequest request) {
        try {
            String raw = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return raw.isEmpty() ? parsed(request) : raw;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String parsed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .flatMap(
                        field -> Stream.of(field.getValue()).map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> expand(@Nullable JsonNode given) {
        List<String> paths = new ArrayList<>();
        if (given != null) {
            if (!given.isArray()) {
                throw StripeError.invalid(null, "expand", "Invalid array");
            }
            given.forEach(path -> paths.add(path.asString("")));
        }
        return paths;
    }
}
