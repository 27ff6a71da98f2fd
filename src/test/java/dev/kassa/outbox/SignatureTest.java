package dev.kassa.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** The example that the standard's own libraries are tested with. */
    @Test
    void isTheStandardsOwn() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        String signature = Signature.of(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}",
                List.of(secret));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void ofTwoSecretsAreTwo() {
        byte[] one = {1};
        byte[] two = {2};
        Instant at = Instant.ofEpochSecond(1);

        assertThat(Signature.of("a", at, "b", List.of(one, two)))
                .isEqualTo(Signature.of("a", at, "b", List.of(one)) + " " + Signature.of("a", at, "b", List.of(two)));
    }
}
