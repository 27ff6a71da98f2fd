package dev.kassa;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** What happens outside of Kassa to payments at Stripe that have no session. */
public abstract class OutsideIntents extends OutsideWire {

    OutsideIntents(int port) {
        super(port);
    }

    /**
     * A company's own page confirms a payment with Stripe.js.
     *
     * @param method one of Stripe's test methods (pm_card_visa, pm_card_mastercard, pm_card_chargeDeclined,
     *     pm_card_authenticationRequired, pm_usBankAccount_processing)
     * @return 200, or 402 if the bank says no
     */
    public int confirmAtStripe(String clientSecret, @Nullable String account, String method) {
        return http.post()
                .uri("/stripe/v1/payment_intents/" + clientSecret.split("_secret_", 2)[0] + "/confirm")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form(
                        "key",
                        "pk_test_sandbox",
                        "client_secret",
                        clientSecret,
                        "_stripe_account",
                        "" + account,
                        "payment_method",
                        method))
                .exchange((_, answer) -> answer.getStatusCode().value());
    }

    /** @param turn what becomes of a payment without a session: APPROVE, ABORT (with the bank), SETTLE, FAIL (a slow one) */
    public void turnIntent(@Nullable String intent, String turn) {
        send("/stripe/intents/" + intent + "/turns", "turn", turn);
    }

    /** Somebody with the account's secret key makes a payment (empty path) or changes one, past Kassa. */
    public JsonNode postAtStripe(String path, String account, String... fields) {
        return http.post()
                .uri("/stripe/v1/payment_intents" + path)
                .headers(headers -> headers.setBearerAuth("sk_test_sandbox"))
                .header("Stripe-Account", account)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form(fields))
                .retrieve()
                .requiredBody(JsonNode.class);
    }

    /** What Stripe's own API says of a payment (pi_…). */
    public JsonNode stripeIntent(@Nullable String intent, String account) {
        return stripeSays("/payment_intents/" + intent, account);
    }
}
