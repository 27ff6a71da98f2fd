package dev.kassa.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.net.HttpURLConnectionClient;
import com.stripe.net.RequestOptions;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import dev.kassa.KassaTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;

/** Every form that Stripe's library sends here, and every answer of the sandbox, is held against Stripe's description. */
@KassaTest
abstract class OverheardTests {

    static final RequestOptions OWN = Shop.forAccount(Shop.SAGA);

    @Value("${kassa.sandbox.stripe.base-url}")
    String base;

    Shop shop;
    final List<String> faults = new ArrayList<>();
    int answers;

    /** Stripe's own transport, overheard. */
    private final class Overheard extends HttpURLConnectionClient {

        @Override
        public StripeResponse request(StripeRequest request) throws ApiConnectionException {
            StripeResponse answer = super.request(request);
            String path = request.url().getPath().replaceFirst("^/sandbox/stripe", "");
            String method = request.method().name();
            if (request.content() != null) {
                String form = new String(request.content().byteArrayContent(), StandardCharsets.UTF_8);
                note(method + " " + path + " " + form, StripeSpec.faultsOfForm(method, path, form));
            }
            note(
                    method + " " + path + " → " + answer.code(),
                    StripeSpec.faultsOfAnswer(method, path, answer.code(), answer.body()));
            answers++;
            return answer;
        }
    }

    void note(String what, List<String> wrong) {
        wrong.forEach(one -> faults.add(what + ": " + one));
    }

    @BeforeEach
    void open() {
        shop = new Shop(base, new Overheard());
    }

    static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(StripeException.class);
    }
}
