package dev.kassa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JwtTest {

    private final Jwt jwt = new Jwt("an encryption key");

    /** Decoders of the plain alphabet stumble over the two letters that base64 for addresses has instead. */
    @ParameterizedTest
    @ValueSource(strings = {"Salong Saga", "Kärlek på Söder", "~~~???>>>", "日本語 😀", "\"\\/\u007f\u0001"})
    void theClaimsCanBeReadByDecodersThatKnowTheOldAlphabetAlone(String name) {
        String token = jwt.sign(Map.of("name", name, "exp", 4_000_000_000L));

        String payload = token.split("\\.")[1];
        assertThat(payload).matches("[A-Za-z0-9]+");
        byte[] decoded = Base64.getDecoder().decode(payload);
        assertThat(new String(decoded, StandardCharsets.ISO_8859_1)).matches("\\p{ASCII}+");
        assertThat(new JsonMapper().readTree(decoded).path("name").asString()).isEqualTo(name);
        assertThat(jwt.read(token).orElseThrow().path("name").asString()).isEqualTo(name);
    }

    @Test
    void whatIsNotOursIsNotRead() {
        String token = jwt.sign(Map.of("a", 1));
        String[] parts = token.split("\\.");
        assertThat(new Jwt("another key").read(token)).isEmpty();
        assertThat(jwt.read(parts[0] + "." + encoded("{\"a\":2}") + "." + parts[2]))
                .isEmpty();
        assertThat(jwt.read(encoded("{\"alg\":\"none\"}") + "." + parts[1] + "."))
                .isEmpty();
        assertThat(jwt.read(parts[0] + "." + parts[1])).isEmpty();
        assertThat(jwt.read(token + "x")).isEmpty();
        assertThat(jwt.read("a.b.c")).isEmpty();
        assertThat(jwt.read("x".repeat(5000))).isEmpty();
    }

    @Test
    void theKeyIsNotTheEncryptionKeyItself() throws Exception {
        String[] parts = jwt.sign(Map.of("a", 1)).split("\\.");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("an encryption key".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] plain = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(Base64.getUrlDecoder().decode(parts[2])).isNotEqualTo(plain);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
