package dev.kassa.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stripe's own library is the judge. */
class SignatureTest {

    private static final String PAYLOAD = "{\"name\":\"Åsa\"}";

    @Test
    void isAcceptedUnderEachSecretWhileOneReplacesTheOther() throws SignatureVerificationException {
        long now = Instant.now().getEpochSecond();
        String header = Signature.header(List.of("whsec_old", "whsec_new"), now, PAYLOAD);

        assertThat(Webhook.Signature.verifyHeader(PAYLOAD, header, "whsec_old", 300))
                .isTrue();
        assertThat(Webhook.Signature.verifyHeader(PAYLOAD, header, "whsec_new", 300))
                .isTrue();
    }

    @Test
    void isRefusedUnderAnotherSecretAndForAnotherBody() {
        String header = Signature.header(List.of("whsec_one"), Instant.now().getEpochSecond(), PAYLOAD);

        assertThatThrownBy(() -> Webhook.Signature.verifyHeader(PAYLOAD, header, "whsec_two", 300))
                .isInstanceOf(SignatureVerificationException.class);
        assertThatThrownBy(() -> Webhook.Signature.verifyHeader(PAYLOAD + " ", header, "whsec_one", 300))
                .isInstanceOf(SignatureVerificationException.class);
    }
}
