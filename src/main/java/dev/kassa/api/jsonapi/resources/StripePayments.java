package dev.kassa.api.jsonapi.resources;

import static dev.kassa.api.jsonapi.Attribute.of;

import dev.kassa.api.jsonapi.Attribute;
import dev.kassa.api.jsonapi.Kind;
import dev.kassa.api.jsonapi.Query;
import dev.kassa.api.jsonapi.Relationship;
import dev.kassa.api.jsonapi.Resource;
import dev.kassa.api.jsonapi.Slice;
import dev.kassa.api.jsonapi.Table;
import dev.kassa.api.jsonapi.Use;
import dev.kassa.api.jsonapi.Verb;
import dev.kassa.api.jsonapi.Wish;
import dev.kassa.audit.Actor;
import dev.kassa.checkout.AmendIntent;
import dev.kassa.checkout.IntentDetail;
import dev.kassa.checkout.IntentService;
import dev.kassa.checkout.Label;
import dev.kassa.checkout.OpenIntent;
import dev.kassa.company.ProviderName;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** {@code stripe_payments}: the checkouts at Stripe. Those that are made here are confirmed on a page of the integrator's. */
@Component
class StripePayments implements Resource<Payment> {

    private static final String UPDATE = "_update";
    private static final String REFRESH = "_refresh";
    private static final String ORDER = "order";

    private final IntentService intents;
    private final Views views;
    private final Table<Payment> table;

    StripePayments(IntentService intents, Views views, Trails trails) {
        this.intents = intents;
        this.views = views;
        this.table = Table.of(
                        Payment.class,
                        Payment.TYPE,
                        "A payment at Stripe for an order: its PaymentIntent, which the integrator's own page confirms.")
                .can(Verb.LIST, Verb.CREATE, Verb.UPDATE, Verb.DELETE)
                .with(identity())
                .with(particulars())
                .with(Common.<Payment>times(
                        payment -> payment.checkout().terms().createdAt(),
                        payment -> payment.checkout().changedAt()))
                .with(Common.<Payment>label(payment -> payment.checkout().label(), Use.CREATE, Use.UPDATE))
                .with(
                        Attribute.trigger(
                                UPDATE, "Makes the intent ask for what the order comes to now, while it can be paid."),
                        Attribute.trigger(
                                REFRESH,
                                "Looks at Stripe and takes over what it shows, as its webhook does by itself."))
                .with(
                        Relationship.toOne(ORDER, Order.TYPE, this::order)
                                .says("What is paid for.")
                                .may(Use.CREATE, Use.UPDATE)
                                .needed(),
                        Relationship.toOne("payment_gateway", Gateway.ANY, this::gateway)
                                .says("Through which account it is paid."),
                        trails.versions(),
                        trails.events())
                .build();
    }

    private static Stream<Attribute<Payment>> identity() {
        return Stream.of(
                of("stripe_id", Kind.TEXT, (Payment payment) -> payment.detail().intentId())
                        .says(
                                "Id of the PaymentIntent; one is made if it is null or left out. Null for a session nobody has paid.",
                                "pi_3Q")
                        .upTo(255)
                        .may(Use.CREATE),
                of(
                                "client_secret",
                                Kind.TEXT,
                                (Payment payment) -> payment.detail().clientSecret())
                        .says(
                                "What Stripe.js confirms the intent with; null as soon as there is nothing left to pay.",
                                "pi_3Q_secret_a1")
                        .upTo(255)
                        .may(Use.CREATE),
                of(
                                "connected_account",
                                Kind.TEXT,
                                (Payment payment) -> payment.detail().account())
                        .says("Account that Stripe.js must name.", "acct_1Q"),
                of("charge_id", Kind.TEXT, (Payment payment) -> payment.detail().chargeId())
                        .says("Id of the charge, once there is one.", "ch_3Q"),
                of(
                                "publishable_key",
                                Kind.TEXT,
                                (Payment payment) -> payment.detail().publishableKey())
                        .says("Key that Stripe.js starts with.", "pk_test_a1"),
                of(
                                "on_behalf_of",
                                Kind.TEXT,
                                (Payment payment) -> payment.detail().onBehalfOf())
                        .says("Account that the money is for, where Stripe says so.", null),
                of(
                                "transfer_group",
                                Kind.TEXT,
                                (Payment payment) -> payment.detail().transferGroup())
                        .says("Stripe's word for payments that belong together, where there is one.", null));
    }

    private static Stream<Attribute<Payment>> particulars() {
        return Stream.of(
                of("options", Kind.OBJECT, Payment::options)
                        .says(
                                "Kept and shown as it is sent, whole. Of it Stripe is told customer, payment_method, setup_future_usage, statement_descriptor_suffix and description.",
                                Map.of("setup_future_usage", "off_session"))
                        .may(Use.CREATE, Use.UPDATE),
                of("payment_method", Kind.OBJECT, Payment::paymentMethod)
                        .says("What the customer paid with, once that is known.", Map.of("id", "pm_1Q")),
                of(
                                "mismatched_amounts",
                                Kind.TRUTH,
                                (Payment payment) -> payment.detail().isMismatched())
                        .says("Whether what would be paid is not what the order comes to now.", false)
                        .neverNull(),
                of(
                                "return_url",
                                Kind.TEXT,
                                (Payment payment) -> payment.detail().returnUrl())
                        .says("Where a payment that leaves the page comes back to.", "https://shop.example/thanks")
                        .may(Use.CREATE, Use.UPDATE),
                of(
                                "receipt_email",
                                Kind.TEXT,
                                (Payment payment) -> payment.detail().receiptEmail())
                        .says("Where Stripe sends a receipt.", "elsa@kund.example")
                        .upTo(320)
                        .may(Use.CREATE),
                of("payment_instrument", Kind.OBJECT, Payment::paymentInstrument)
                        .says("The same for a receipt.", Map.of("card_type", "visa", "card_last_digits", "4242")));
    }

    @Override
    public Table<Payment> table() {
        return table;
    }

    @Override
    public Map<String, String> members() {
        return Map.of(
                "payable", "relationships/order",
                "intentId", "attributes/stripe_id",
                "clientSecret", "attributes/client_secret",
                "options", "attributes/options",
                "returnUrl", "attributes/return_url",
                "receiptEmail", "attributes/receipt_email",
                "reference", "attributes/reference",
                "referenceOrigin", "attributes/reference_origin",
                "metadata", "attributes/metadata");
    }

    @Override
    public Payment find(String id, Actor actor) {
        return new Payment(intents.find(id, actor));
    }

    @Override
    public Slice<Payment> list(Query query, Actor actor) {
        return Lists.slice(intents.list(Lists.query(query, null), actor), Payment::new);
    }

    @Override
    public Payment create(Wish wish, Actor actor) {
        return new Payment(intents.open(
                new OpenIntent(
                        wish.link(ORDER),
                        wish.text("stripe_id"),
                        wish.text("client_secret"),
                        wish.object("options"),
                        wish.text("return_url"),
                        wish.text("receipt_email"),
                        Common.label(wish, Label.NONE)),
                actor));
    }

    /** First what is said of it, then whom it is for, and at last what is to be done. */
    @Override
    public Payment update(Payment payment, Wish wish, Actor actor) {
        String id = payment.id();
        IntentDetail now = payment.detail();
        if (wish.has("options") || wish.has("return_url") || Common.isLabelled(wish)) {
            now = intents.amend(id, amendment(now, wish), actor);
        }
        if (wish.hasLink(ORDER)) {
            now = intents.attach(id, Objects.requireNonNull(wish.link(ORDER)), actor);
        }
        if (wish.pulls(UPDATE)) {
            now = intents.reprice(id, actor);
        }
        if (wish.pulls(REFRESH)) {
            now = intents.refresh(id, actor);
        }
        return new Payment(now);
    }

    private static AmendIntent amendment(IntentDetail before, Wish wish) {
        return new AmendIntent(
                wish.has("options") ? wish.object("options") : before.options(),
                wish.has("return_url") ? wish.text("return_url") : before.returnUrl(),
                Common.label(wish, before.checkout().label()));
    }

    @Override
    public void delete(Payment payment, Actor actor) {
        intents.discard(payment.id(), actor);
    }

    private Optional<Order> order(Payment payment, Actor actor) {
        return Optional.of(views.order(payment.detail().payable().id(), actor));
    }

    private Optional<Gateway> gateway(Payment payment, Actor actor) {
        return views.gateway(payment.checkout().companyId(), ProviderName.STRIPE, Gateway.ANY);
    }
}
