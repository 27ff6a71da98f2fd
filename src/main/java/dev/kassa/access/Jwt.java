package dev.kassa.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Web Tokens of one kind: HS256 and ours. What is in them is written in letters of ASCII that need neither {@code -} nor
 * {@code _} in base64, since some clients read it with a decoder that knows neither.
 */
final class Jwt {

    private static final String HMAC = "HmacSHA256";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
    private static final int LONGEST = 4096;

    private final byte[] key;
    private final JsonMapper json = new JsonMapper();

    /** @param secret from which the key is derived, so that it serves nothing else */
    Jwt(String secret) {
        this.key = mac(secret.getBytes(StandardCharsets.UTF_8), "kassa access token 1");
    }

    String sign(Map<String, Object> claims) {
        String signed = HEADER + "." + encoded(plain(json.writeValueAsString(claims)));
        return signed + "." + ENCODER.encodeToString(mac(key, signed));
    }

    /** The claims of a token that was signed here; whether it is still good they say themselves. */
    Optional<JsonNode> read(String token) {
        String[] parts = token.length() > LONGEST ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(HEADER)) {
            return Optional.empty();
        }
        try {
            byte[] shown = Base64.getUrlDecoder().decode(parts[2]);
            return MessageDigest.isEqual(shown, mac(key, parts[0] + "." + parts[1]))
                    ? Optional.of(json.readTree(Base64.getUrlDecoder().decode(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        return text.chars()
                .mapToObj(letter -> letter < 0x7E && letter != '>' && letter != '?'
                        ? String.valueOf((char) letter)
                        : "\\u%04x".formatted(letter))
                .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
