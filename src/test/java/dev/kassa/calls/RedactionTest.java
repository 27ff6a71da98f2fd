package dev.kassa.calls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.kassa.calls.Redaction.Kept;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final String KEY = "a11a0000-0000-4000-8000-000000000001";

    private final Redaction redaction = new Redaction(List.of(KEY));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Status\":\"open\",\"Amount\":399.50,\"Articles\":[{\"ArticleId\":1}],\"CustomerId\":\"cus_1\",\"None\":null,\"Yes\":true}",
                "[{\"InternalReferenceId\":\"booking-42\"},{\"InternalReferenceId\":\"booking-43\"}]",
                "{\"ConfirmationUrl\":\"https://x.example/thanks?session={CHECKOUT_SESSION_ID}\"}",
            })
    void whatIsHarmlessStaysAsItWas(String json) {
        assertThat(body(json)).isEqualTo(new Kept(json, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"eyJ-", "eyJaaaa.", "&token", "token", "&tokentoken.", "bearer ", "a.b@", "sk_", "pi_aaaa_secret"
            })
    void aTextMadeToTakeLongDoesNot(String part) {
        String text = "&" + part.repeat(16 * 1024 / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> redaction.line(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x-", "t=", "\""})
    void aTokenIsFoundWhateverStandsBeforeIt(String before) {
        String token = "eyJ" + "h".repeat(before.equals("x-") ? 900 : 3000) + ".eyJzdWIi.c2ln-_";
        assertThat(redaction.line(before + token)).isEqualTo(before + "[secret]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ClientSecret | [secret]",
                "client_secret | [secret]",
                "Snippet | [secret]",
                "SecurityPassword | [secret]",
                "Key | [secret]",
                "ApiKey | [secret]",
                "login | [secret]",
                "CustomerEmail | [personal]",
                "ReceiverFirstname | [personal]",
                "phone | [personal]",
            })
    void namesOfMembersSayWhatToHide(String name, String mark) {
        Kept kept = body("{\"%s\":\"MARKED-4711\",\"Status\":\"open\"}".formatted(name));
        assertThat(kept).isEqualTo(new Kept("{\"%s\":\"%s\",\"Status\":\"open\"}".formatted(name, mark), false));
    }

    @Test
    void whatIsBelowASecretOrAPersonIsHiddenToo() {
        Kept kept = body(
                "{\"Secrets\":{\"a\":[\"MARKED\"]},\"Customer\":{\"Id\":7,\"Name\":\"MARKED\",\"Ages\":[41]},\"Name\":\"Cut\"}");
        assertThat(kept.text())
                .isEqualTo(
                        "{\"Secrets\":\"[secret]\",\"Customer\":{\"Id\":7,\"Name\":\"[personal]\",\"Ages\":[\"[personal]\"]},\"Name\":\"Cut\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pi_3Nabc_secret_MARKEDmarked",
                "cs_test_a1b2_secret_MARKED",
                "sk_test_MARKED",
                "whsec_MARKED",
                "eyJhbGciOiJIUzI1NiJ9.eyJNQVJLRUQiOjF9.MARKED",
                "http://kassa.example/pay/MARKED-token",
                "https://checkout.stripe.com/c/pay/cs_live_a1#fidMARKED",
                "https://x.example/thanks?access_token=MARKED&x=1",
                "Bearer MARKEDMARKED",
                "MARKED@example.com",
                KEY,
            })
    void whatLooksLikeASecretIsHiddenWhereverItStands(String secret) {
        Kept kept = body("{\"Message\":\"see %s here\",\"%s\":1}".formatted(secret, secret));
        assertThat(kept.text()).doesNotContain("MARKED", KEY).contains("see ", " here");
        assertThat(kept.isWhole()).isFalse();
    }

    @Test
    void whatIsCutOffIsShownAsFarAsItGoes() {
        byte[] beginning = "{\"Results\":[{\"Id\":1},{\"Id\":2,\"Secret\":\"MARK".getBytes(UTF_8);
        Kept kept = redaction.body(beginning, 100_000, "application/json");
        assertThat(kept.text()).startsWith("{\"Results\":[{\"Id\":1},{\"Id\":2").doesNotContain("MARK");
        assertThat(kept.isWhole()).isFalse();
    }

    @Test
    void brokenJsonIsNotKeptBeyondTheBreak() {
        Kept kept = body("{\"A\":1, oops \"password\":\"MARKED\"}");
        assertThat(kept.text()).isEqualTo("{\"A\":1}");
        assertThat(kept.isWhole()).isFalse();
    }

    @Test
    void formsLoseTheirSecretPairsAndAllElseIsToldByItsSize() {
        Kept form = redaction.body(
                "A=1&ClientSecret=MARKED&u[email]=a%40b.se&j=%7B%22Snippet%22%3A%22MARKED%22%7D&x=pi_1abcd_secret_MARKED"
                        .getBytes(UTF_8),
                103,
                "application/x-www-form-urlencoded");
        assertThat(form.text())
                .startsWith("A=1&ClientSecret=[secret]&u[email]=[personal]&j=[secret]")
                .doesNotContain("MARKED");
        assertThat(redaction
                        .body("Name: MARKED".getBytes(UTF_8), 12, "text/csv")
                        .text())
                .isEqualTo("(12 bytes, text/csv)");
        assertThat(redaction.body(new byte[0], 0, null)).isEqualTo(new Kept("", true));
    }

    private Kept body(String json) {
        byte[] bytes = json.getBytes(UTF_8);
        return redaction.body(bytes, bytes.length, "application/json; charset=utf-8");
    }
}
