package dev.kassa.sandbox.payson;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kassa.sandbox.ConditionalOnSandbox;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Payson's customers, known by agent id and API key. */
@Component
@ConditionalOnSandbox
class PaysonAgents {

    private static final String BASIC = "basic ";

    private final PaysonSandboxProperties properties;

    PaysonAgents(PaysonSandboxProperties properties) {
        this.properties = properties;
    }

    Set<String> ids() {
        return properties.agents().keySet();
    }

    /** The agent whose id and key the Basic header holds; empty for any other header, or none. */
    Optional<String> authenticate(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        String pair = decode(authorization.substring(BASIC.length()).trim());
        int colon = pair.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String id = pair.substring(0, colon);
        String key = properties.agents().get(id);
        byte[] given = pair.substring(colon + 1).getBytes(UTF_8);
        return key != null && MessageDigest.isEqual(key.getBytes(UTF_8), given) ? Optional.of(id) : Optional.empty();
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
