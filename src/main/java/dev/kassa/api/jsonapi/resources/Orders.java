package dev.kassa.api.jsonapi.resources;

import static dev.kassa.api.jsonapi.Attribute.of;

import dev.kassa.api.jsonapi.Attribute;
import dev.kassa.api.jsonapi.Kind;
import dev.kassa.api.jsonapi.Query;
import dev.kassa.api.jsonapi.Refused;
import dev.kassa.api.jsonapi.Relationship;
import dev.kassa.api.jsonapi.Resource;
import dev.kassa.api.jsonapi.Slice;
import dev.kassa.api.jsonapi.Table;
import dev.kassa.api.jsonapi.Use;
import dev.kassa.api.jsonapi.Verb;
import dev.kassa.api.jsonapi.Wish;
import dev.kassa.audit.Actor;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.PayableService;
import dev.kassa.checkout.RefundWish;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** {@code orders}: what is paid for. They are made where things are booked, and are found here by what became of them. */
@Component
class Orders implements Resource<Order> {

    /** What can be done with an order, one at a time. */
    private enum Act {
        NULLIFY("_nullify_payment_source", "Closes the payment that is open, or lets reserved money go."),
        PLACE("_place", "Accepts it as paid for, once its money is reserved or taken. Harmless if it is placed."),
        CAPTURE("_capture", "Takes the reserved money. Harmless if it was taken."),
        REFUND("_refund", "Pays back all that was taken and is not paid back yet."),
        CANCEL("_cancel", "Gives it up: closes what is open, lets reserved money go. Harmless if it is cancelled.");

        private final String trigger;
        private final String says;

        Act(String trigger, String says) {
            this.trigger = trigger;
            this.says = says;
        }
    }

    private final PayableService payables;
    private final CheckoutService checkouts;
    private final Views views;
    private final Table<Order> table;

    Orders(PayableService payables, CheckoutService checkouts, Views views, Trails trails) {
        this.payables = payables;
        this.checkouts = checkouts;
        this.views = views;
        this.table = Table.of(
                        Order.class,
                        Order.TYPE,
                        "Something that is paid for: a booking, a gift card. It has no cart: what it consists of is the company's own.")
                .can(Verb.LIST, Verb.UPDATE)
                .with(state())
                .with(money())
                .with(Common.<Order>times(
                        order -> order.payable().createdAt(),
                        order -> order.payable().changedAt()))
                .with(Common.<Order>label(order -> order.payable().label(), Use.UPDATE))
                .with(Stream.of(Act.values()).map(act -> Attribute.<Order>trigger(act.trigger, act.says)))
                .with(
                        Relationship.toOne("payment_source", Payment.TYPE, views::source)
                                .says("The payment that it goes by; null while there is none, or if it is Payson's."),
                        Relationship.toOne("payment_method", Gateway.METHOD, this::method)
                                .says("The way of paying: that of its payment, or else Stripe's."),
                        trails.versions(),
                        trails.events())
                .build();
    }

    private static Stream<Attribute<Order>> state() {
        return Stream.of(
                of("number", Kind.TEXT, (Order order) -> order.payable().internalReference())
                        .says("The booking system's id of it.", "booking-4711"),
                of("status", Kind.TEXT, Order::status)
                        .says("pending, placed, approved or cancelled.", "pending")
                        .neverNull(),
                of("payment_status", Kind.TEXT, Order::paymentStatus)
                        .says(
                                "unpaid, authorized, partially_authorized, paid, partially_paid, voided, refunded, partially_refunded or free.",
                                "unpaid")
                        .neverNull(),
                of("fulfillment_status", Kind.TEXT, (Order _) -> "not_required")
                        .says("Always not_required: nothing is sent anywhere.", "not_required")
                        .neverNull(),
                of("customer_email", Kind.TEXT, Order::customerEmail)
                        .says("Address of who paid, as far as the provider told it.", "elsa@kund.example"),
                of("language_code", Kind.TEXT, (Order order) -> order.payable().language())
                        .says("Language that its customer is spoken to in.", "sv"),
                of("editable", Kind.TRUTH, Order::isEditable)
                        .says("Whether it can still come to something else.", true),
                of("placed_at", Kind.TIME, (Order order) -> order.payable().placedAt())
                        .says("When it was accepted as paid for.", null),
                of("cancelled_at", Kind.TIME, Order::cancelledAt)
                        .says("When it was given up, or paid back whole.", null),
                of("payment_updated_at", Kind.TIME, Order::paymentUpdatedAt)
                        .says("When the state of its payment changed last.", null));
    }

    private static Stream<Attribute<Order>> money() {
        return Stream.concat(
                Stream.of(of(
                                "currency_code",
                                Kind.TEXT,
                                (Order order) -> order.payable().currency().name())
                        .says("ISO 4217.", "SEK")),
                Stream.of("total_amount", "total_amount_with_taxes")
                        .flatMap(name -> Stream.of(
                                of(
                                                name + "_cents",
                                                Kind.INTEGER,
                                                (Order order) -> order.payable().amountMinor())
                                        .says("What it comes to, VAT included, in minor units.", 39_900),
                                of(
                                                name + "_float",
                                                Kind.DECIMAL,
                                                (Order order) ->
                                                        order.payable().amount().toDecimal())
                                        .says("The same in whole units.", 399.0),
                                of("formatted_" + name, Kind.TEXT, Order::formatted)
                                        .says("The same as its customer would write it.", "399,00 kr"))));
    }

    @Override
    public Table<Order> table() {
        return table;
    }

    @Override
    public Map<String, String> members() {
        return Map.of(
                "reference", "attributes/reference",
                "referenceOrigin", "attributes/reference_origin",
                "metadata", "attributes/metadata");
    }

    @Override
    public Order find(String id, Actor actor) {
        return views.order(payables.find(id, actor));
    }

    @Override
    public Slice<Order> list(Query query, Actor actor) {
        return Lists.slice(payables.list(Lists.query(query, null), actor), views::order);
    }

    @Override
    public Order update(Order order, Wish wish, Actor actor) {
        List<Act> acts =
                Stream.of(Act.values()).filter(act -> wish.pulls(act.trigger)).toList();
        if (acts.size() > 1) {
            throw Refused.whole("one_at_a_time", "takes one trigger at a time");
        }
        if (Common.isLabelled(wish)) {
            payables.amend(order.id(), Common.label(wish, order.payable().label()), actor);
        }
        acts.forEach(act -> carryOut(act, order, actor));
        return find(order.id(), actor);
    }

    private void carryOut(Act act, Order order, Actor actor) {
        switch (act) {
            case PLACE -> payables.place(order.id(), actor);
            case CANCEL -> payables.cancel(order.id(), actor);
            case CAPTURE -> capture(order, actor);
            case REFUND -> checkouts.refund(payment(order), RefundWish.all(null), actor);
            case NULLIFY -> {
                Checkout source = order.active();
                if (source != null && (source.isLive() || source.bars())) {
                    checkouts.cancel(source.id(), actor);
                }
            }
        }
    }

    /** What was taken by itself when it was paid needs nobody to take it. */
    private void capture(Order order, Actor actor) {
        UUID id = payment(order);
        Checkout active = order.active();
        if (active == null || !active.status().isRequested()) {
            checkouts.sendPaymentRequest(id, actor);
        }
    }

    /** The checkout that the order goes by, be it Stripe's or Payson's, and however far it has come. */
    private static UUID payment(Order order) {
        Checkout active = order.active();
        if (active == null) {
            throw Refused.whole("not_paid", "has no payment");
        }
        return active.id();
    }

    private Optional<Gateway> method(Order order, Actor actor) {
        Checkout active = order.active();
        ProviderName provider = active == null ? ProviderName.STRIPE : active.provider();
        return views.gateway(order.payable().companyId(), provider, Gateway.METHOD);
    }
}
