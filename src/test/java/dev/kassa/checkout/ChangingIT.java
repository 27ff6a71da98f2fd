package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kassa.checkout.CheckoutProblem.AlreadyPaid;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.CheckoutProblem.OutcomeUnknown;
import dev.kassa.checkout.PublicQuery.Attribute;
import dev.kassa.checkout.PublicQuery.Condition;
import dev.kassa.checkout.PublicQuery.Matcher;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What integrators change of an intent while nobody has paid it, and what they cannot make of that. */
class ChangingIT extends IntentTests {

    private List<String> offBefore;

    @BeforeEach
    void count() {
        offBefore = off();
    }

    /** By how much the counts of each status are off: other tests set statuses by hand, and these must not add to it. */
    private List<String> off() {
        return jdbc.sql("""
                        select concat(t.status, ': ', t.checkouts - count(c.id), ', ', t.sum_minor - coalesce(sum(c.amount_minor), 0))
                        from checkout_tally t
                        left join checkout c on c.company_id = t.company_id and c.status = t.status and c.currency = t.currency
                        group by t.company_id, t.status, t.currency, t.checkouts, t.sum_minor
                        having t.checkouts <> count(c.id) or t.sum_minor <> coalesce(sum(c.amount_minor), 0)
                        """).query(String.class).list();
    }

    private String name(IntentDetail intent) {
        return intent.checkout().publicId();
    }

    private IntentDetail moved(Payable cheap, Payable dear) {
        IntentDetail intent = open(cheap, ANNA);
        return intents.attach(name(intent), dear.publicId(), ANNA);
    }

    @Test
    void movedAndRepricedItPaysTheOtherPayable() {
        Payable cheap = order(ANNA, 1);
        Payable dear = order(ANNA, 2);
        IntentDetail there = open(dear, ANNA);
        IntentDetail moved = moved(cheap, dear);
        assertThat(moved.isMismatched()).isTrue();
        assertThat(moved.payable().id()).isEqualTo(dear.id());
        assertThat(atStripe(there)).isEqualTo("canceled");
        IntentDetail repriced = intents.reprice(name(moved), ANNA);
        assertThat(repriced.isMismatched()).isFalse();
        assertThat(repriced.checkout().amount().amountMinor()).isEqualTo(COLOUR);
        assertThat(outside.stripeIntent(repriced.intentId(), ACCOUNT)
                        .path("amount")
                        .asLong())
                .isEqualTo(COLOUR);
        assertThat(service.detail(moved.checkout().id(), ANNA).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.unitPriceMinor()).isEqualTo(COLOUR));
        assertThat(off()).isEqualTo(offBefore);
        confirm(repriced, "pm_card_visa");
        look(repriced);
        assertThat(payables.place(dear.publicId(), ANNA).state()).isEqualTo(PaymentState.PAID);
        assertThat(state(cheap)).isEqualTo(PaymentState.UNPAID);
        assertThat(acts(repriced.checkout())).contains("CHECKOUT_MOVED", "CHECKOUT_REPRICED");
    }

    @Test
    void movedAndPaidAtItsOldAmountItDoesNotPayForMore() {
        Payable dear = order(ANNA, 2);
        IntentDetail moved = moved(order(ANNA, 1), dear);
        confirm(moved, "pm_card_visa");
        look(moved);
        assertThat(state(dear)).isEqualTo(PaymentState.PARTIALLY_PAID);
        assertThat(codes(() -> payables.place(dear.publicId(), ANNA))).containsExactly("paidAnotherAmount");
        assertThat(codes(() -> intents.reprice(name(moved), ANNA))).containsExactly("notEditable");
    }

    @Test
    void anAmountThatIsChangedBehindOurBackPaysForNoMoreThanItIs() {
        Payable order = order(KARIN, 2);
        IntentDetail intent = open(order, KARIN);
        outside.postAtStripe("/" + intent.intentId(), "acct_klinikennorr", "amount", "100");
        assertThat(look(intent).isMismatched()).isTrue();
        assertThat(acts(intent.checkout())).contains("AMOUNT_DIFFERS");
        confirm(intent, "pm_card_visa");
        look(intent);
        assertThat(state(order)).isEqualTo(PaymentState.PARTIALLY_AUTHORIZED);
        assertThat(codes(() -> payables.place(order.publicId(), KARIN))).containsExactly("paidAnotherAmount");
        assertThat(acts(intent.checkout()).stream().filter("AMOUNT_DIFFERS"::equals))
                .isNotEmpty();
    }

    @Test
    void whatIsPaidIsNeitherMovedNorAPlaceToMoveTo() {
        Payable paid = order(ANNA, 1);
        IntentDetail intent = open(paid, ANNA);
        confirm(intent, "pm_card_visa"); // our books may not know it yet
        IntentDetail other = open(order(ANNA, 2), ANNA);
        assertThatThrownBy(() -> intents.attach(name(other), paid.publicId(), ANNA))
                .isInstanceOf(AlreadyPaid.class);
        assertThat(codes(() -> intents.attach(name(intent), other.payable().publicId(), ANNA)))
                .containsExactly("notEditable");
    }

    @Test
    void nothingIsMovedToAnotherCompanys() {
        IntentDetail intent = open(order(ANNA, 1), ANNA);
        Payable others = order(PETER, 1);
        assertThat(codes(() -> intents.attach(name(intent), others.publicId(), ANNA)))
                .containsExactly("payable unknownPayable");
        assertThat(codes(() -> intents.open(wish(others, null, null), ANNA))).containsExactly("payable unknownPayable");
        assertThatThrownBy(() -> intents.find(name(intent), PETER)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> payables.find(others.publicId(), ANNA)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> intents.discard(name(intent), ROLF)).isInstanceOf(CheckoutProblem.Forbidden.class);
    }

    @Test
    void anUnclearChangeOfTheAmountIsFoundOutByLooking() {
        Payable order = order(ANNA, 1);
        IntentDetail intent = open(order, ANNA);
        payables.register(
                new RegisterPayable(
                        order.companyId(),
                        order.internalReference(),
                        List.of(new OpenCheckout.Item(1, 2, 1)),
                        null,
                        null,
                        null),
                ANNA);
        assertThat(intents.find(name(intent), ANNA).isMismatched()).isTrue();
        outside.fail("/stripe/v1/payment_intents/" + intent.intentId(), "POST", "CUT", 3);
        assertThatThrownBy(() -> intents.reprice(name(intent), ANNA)).isInstanceOf(OutcomeUnknown.class);
        outside.allAsUsual();
        confirm(intent, "pm_card_visa");
        IntentDetail seen = look(intent);
        assertThat(seen.checkout().amount().amountMinor()).isEqualTo(COLOUR);
        assertThat(state(order)).isEqualTo(PaymentState.PAID);
        assertThat(off()).isEqualTo(offBefore);
    }

    @Test
    void whatIsDiscardedIsClosedAndGoneFromThisDoorAlone() {
        Payable order = order(ANNA, 1);
        IntentDetail intent = open(order, ANNA);
        intents.discard(name(intent), ANNA);
        assertThat(atStripe(intent)).isEqualTo("canceled");
        assertThatThrownBy(() -> intents.find(name(intent), ANNA)).isInstanceOf(NotFound.class);
        assertThat(now(intent.checkout()).status()).isEqualTo(CheckoutStatus.CANCELED);
        assertThat(acts(intent.checkout())).endsWith("CANCELLED", "CHECKOUT_DISCARDED");
        IntentDetail next = open(order, ANNA);
        confirm(next, "pm_card_visa");
        assertThat(codes(() -> intents.discard(name(next), ANNA))).containsExactly("notEditable");
        assertThat(look(next).checkout().status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void whatIsSaidOfItIsKeptAndHarmlessOptionsAreToldToStripe() {
        IntentDetail intent = open(order(ANNA, 1), ANNA);
        String options =
                "{\"description\":\"Two seats\",\"amount\":1,\"capture_method\":\"manual\",\"transfer_data\":{\"destination\":\"acct_x\"}}";
        var label = new Label("shop-7", "shop", "{\"cart\":[1,2]}");
        IntentDetail said =
                intents.amend(name(intent), new AmendIntent(options, "https://salong.example/tack", label), ANNA);
        assertThat(said.options()).isEqualTo(options);
        assertThat(said.returnUrl()).isEqualTo("https://salong.example/tack");
        assertThat(said.checkout().label()).isEqualTo(label);
        var there = outside.stripeIntent(intent.intentId(), ACCOUNT);
        assertThat(there.path("description").asString()).isEqualTo("Two seats");
        assertThat(there.path("amount").asLong()).isEqualTo(SERVICE);
        assertThat(there.path("capture_method").asString()).isEqualTo("automatic");
        intents.amend(name(intent), new AmendIntent(options, "https://salong.example/tack", label), ANNA);
        assertThat(acts(intent.checkout()).stream().filter("CHECKOUT_AMENDED"::equals))
                .hasSize(1);
        assertThat(codes(() -> intents.amend(name(intent), new AmendIntent("[]", "ftp://x", label), ANNA)))
                .containsExactly("options object", "returnUrl url");
        var endless = new Label("x".repeat(256), "y".repeat(256), "7");
        assertThat(codes(() -> intents.amend(name(intent), new AmendIntent(null, null, endless), ANNA)))
                .containsExactly("reference tooLong", "referenceOrigin tooLong", "metadata object");
        assertThat(codes(() -> payables.amend(intent.payable().publicId(), endless, ANNA)))
                .hasSize(3);
        assertThat(found(Matcher.CONTAINS_JSON, Attribute.METADATA, "{\"cart\":[2]}", label))
                .isTrue();
    }

    private boolean found(Matcher matcher, Attribute attribute, String value, Label label) {
        var query = new PublicQuery(
                null,
                List.of(
                        new Condition(List.of(attribute), matcher, List.of(value)),
                        new Condition(List.of(Attribute.REFERENCE), Matcher.EQUAL, List.of("" + label.reference())),
                        new Condition(List.of(Attribute.CREATED_AT), Matcher.GREATER, List.of("2020-01-01T00:00:00Z"))),
                List.of(new PublicQuery.Sort(Attribute.REFERENCE, true)),
                0,
                5);
        return intents.list(query, ANNA).total() > 0
                && intents.list(query, PETER).total() == 0
                && payables.list(query, ANNA).total() == 0;
    }
}
