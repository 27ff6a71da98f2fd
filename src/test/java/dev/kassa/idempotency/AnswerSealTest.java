package dev.kassa.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerSealTest {

    private static final Answer ANSWER = Answer.of(
            201,
            Map.of("Content-Type", "application/json", "Location", "/pay/x"),
            "{\"ClientSecret\":\"cs_1_secret_å\"}".getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @ValueSource(strings = {"a key", ""})
    void givesBackWhatItTook(String key) {
        var seal = new AnswerSeal(key);
        byte[] sealed = seal.seal("row", ANSWER);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret", "/pay/");
        assertThat(seal.open("row", sealed)).hasValueSatisfying(again -> {
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.headers()).isEqualTo(ANSWER.headers());
            assertThat(again.body()).isEqualTo(ANSWER.body());
            assertThat(again.replayed()).isTrue();
        });
    }

    @Test
    void opensInItsOwnRowAndUnderItsOwnKeyOnly() {
        byte[] sealed = new AnswerSeal("a key").seal("row", ANSWER);
        byte[] bent = sealed.clone();
        bent[bent.length - 1] ^= 1;

        assertThat(new AnswerSeal("a key").open("another row", sealed)).isEmpty();
        assertThat(new AnswerSeal("another key").open("row", sealed)).isEmpty();
        assertThat(new AnswerSeal("a key").open("row", bent)).isEmpty();
    }
}
