package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kassa.checkout.CheckoutProblem.OutcomeUnknown;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Intents that an integrator made at Stripe by itself and brings along. Each could be an attempt to pay much with little. */
class AdoptingIT extends IntentTests {

    @Autowired
    Reconciling reconciling;

    private JsonNode made(String account, long minor, String currency, String... more) {
        String[] fields = new String[4 + more.length];
        System.arraycopy(new String[] {"amount", "" + minor, "currency", currency}, 0, fields, 0, 4);
        System.arraycopy(more, 0, fields, 4, more.length);
        return outside.postAtStripe("", account, fields);
    }

    private static String id(JsonNode intent) {
        return intent.path("id").asString();
    }

    private List<String> faults(Payable order, @Nullable String id, @Nullable String secret) {
        return codes(() -> intents.open(wish(order, id, secret), ANNA));
    }

    @Test
    void oneThatFitsIsTakenOverAndMarkedAsOurs() {
        Payable order = order(ANNA, 1);
        JsonNode made = made(ACCOUNT, SERVICE, "sek");
        IntentDetail taken =
                intents.open(wish(order, id(made), made.path("client_secret").asString()), ANNA);
        assertThat(taken.intentId()).isEqualTo(id(made));
        assertThat(taken.clientSecret()).isEqualTo(made.path("client_secret").asString());
        assertThat(outside.stripeIntent(id(made), ACCOUNT)
                        .at("/metadata/checkout")
                        .asString())
                .isEqualTo(taken.checkout().id().toString());
        confirm(taken, "pm_card_visa");
        look(taken);
        assertThat(state(order)).isEqualTo(PaymentState.PAID);
        assertThat(faults(order(ANNA, 2), id(made), null)).containsExactly("intentId taken");
    }

    @Test
    void oneThatAsksForLessOrOtherMoneyIsRefused() {
        Payable order = order(ANNA, 2);
        JsonNode cheap = made(ACCOUNT, 300, "sek");
        assertThat(faults(order, id(cheap), null)).containsExactly("intentId otherAmount");
        JsonNode foreign = made(ACCOUNT, COLOUR, "nok");
        assertThat(faults(order, id(foreign), null)).containsExactly("intentId otherCurrency");
        assertThat(payables.find(order.id(), ANNA).checkouts()).isEmpty();
    }

    @Test
    void oneThatIsUnknownOrAnothersOrWithoutItsSecretIsRefused() {
        Payable order = order(ANNA, 1);
        assertThat(faults(order, "pi_0000", null)).containsExactly("intentId unknownIntent");
        assertThat(faults(order, "pi_0/../../refunds", null)).containsExactly("intentId unknownIntent");
        assertThat(faults(order, id(made("acct_padelhallen", SERVICE, "sek")), null))
                .containsExactly("intentId unknownIntent");
        assertThat(faults(order, id(made(ACCOUNT, SERVICE, "sek")), "pi_1_secret_2"))
                .containsExactly("clientSecret wrongSecret");
        assertThat(faults(order, null, "pi_1_secret_2")).containsExactly("clientSecret withoutIntent");
    }

    @Test
    void oneThatWasUsedOrGivenUpIsRefused() {
        Payable order = order(ANNA, 1);
        JsonNode paid = made(ACCOUNT, SERVICE, "sek");
        outside.confirmAtStripe(paid.path("client_secret").asString(), ACCOUNT, "pm_card_visa");
        assertThat(faults(order, id(paid), null)).containsExactly("intentId usedIntent");
        JsonNode held = made(ACCOUNT, SERVICE, "sek", "capture_method", "manual");
        outside.confirmAtStripe(held.path("client_secret").asString(), ACCOUNT, "pm_card_visa");
        assertThat(faults(order, id(held), null)).containsExactly("intentId usedIntent");
        JsonNode gone = made(ACCOUNT, SERVICE, "sek");
        outside.postAtStripe("/" + id(gone) + "/cancel", ACCOUNT);
        assertThat(faults(order, id(gone), null)).containsExactly("intentId usedIntent");
    }

    @Test
    void oneOfASessionOrThatPaysSomebodyElseIsRefused() {
        Payable first = order(ANNA, 1);
        outside.silenceStripe();
        Checkout session = session(first, 1);
        outside.payStripe(session.providerReference(), "DECLINE");
        String bound = service.refresh(session.id(), ANNA).checkout().paymentReference();
        assertThat(bound).isNotNull();
        jdbc.sql("update checkout set payment_reference = null where id = ?")
                .param(session.id())
                .update(); // as if nobody had looked yet
        assertThat(faults(first, bound, null)).containsExactly("intentId boundIntent");
        JsonNode elsewhere = made(ACCOUNT, SERVICE, "sek", "transfer_data[destination]", "acct_padelhallen");
        assertThat(faults(first, id(elsewhere), null)).containsExactly("intentId boundIntent");
    }

    @Test
    void ofTwoWhoBringTheSameOneAlongOneGetsIt() throws InterruptedException {
        JsonNode made = made(ACCOUNT, SERVICE, "sek");
        Payable mine = order(ANNA, 1);
        reference = reference + "-other-";
        Payable yours = order(ANNA, 1);
        var turns = new AtomicInteger();
        List<Object> outcomes =
                atOnce(2, () -> intents.open(wish(turns.getAndIncrement() == 0 ? mine : yours, id(made), null), ANNA));
        assertThat(outcomes.stream().filter(IntentDetail.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(CheckoutProblem.Invalid.class::isInstance))
                .hasSize(1);
    }

    @Test
    void anUnclearTakeOverIsFoundOutByLooking() {
        Payable order = order(ANNA, 1);
        JsonNode made = made(ACCOUNT, SERVICE, "sek");
        outside.fail("/stripe/v1/payment_intents/" + id(made), "POST", "CUT", 3);
        assertThatThrownBy(() -> intents.open(wish(order, id(made), null), ANNA))
                .isInstanceOf(OutcomeUnknown.class);
        outside.allAsUsual();
        Checkout left = payables.find(order.id(), ANNA).checkouts().getFirst();
        assertThat(left.status()).isEqualTo(CheckoutStatus.NONE);
        jdbc.sql("update checkout set created_at = created_at - interval 1 hour where id = ?")
                .param(left.id())
                .update();
        reconciling.tidy();
        assertThat(now(left).status()).isEqualTo(CheckoutStatus.CREATED);
    }

    @Test
    void oneThatCouldNotBeTakenOverIsItsMakersStill() {
        Payable order = order(ANNA, 1);
        JsonNode made = made(ACCOUNT, SERVICE, "sek");
        outside.fail("/stripe/v1/payment_intents/" + id(made), "POST", "RATE_LIMIT", 1);
        assertThatThrownBy(() -> intents.open(wish(order, id(made), null), ANNA))
                .isInstanceOf(CheckoutProblem.ProviderUnreachable.class);
        assertThat(intents.open(wish(order, id(made), null), ANNA).intentId()).isEqualTo(id(made));
    }
}
