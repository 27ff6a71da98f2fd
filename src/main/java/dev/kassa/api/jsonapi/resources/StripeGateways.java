package dev.kassa.api.jsonapi.resources;

import static dev.kassa.api.jsonapi.Attribute.of;

import dev.kassa.api.jsonapi.Attribute;
import dev.kassa.api.jsonapi.Kind;
import dev.kassa.api.jsonapi.Query;
import dev.kassa.api.jsonapi.Relationship;
import dev.kassa.api.jsonapi.Resource;
import dev.kassa.api.jsonapi.Selecting;
import dev.kassa.api.jsonapi.Slice;
import dev.kassa.api.jsonapi.Table;
import dev.kassa.api.jsonapi.Verb;
import dev.kassa.audit.Actor;
import dev.kassa.checkout.IntentService;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** {@code stripe_gateways}: a company's account at Stripe. Its keys and secrets are never shown. */
@Component
class StripeGateways implements Resource<Gateway> {

    private final Views views;
    private final IntentService intents;
    private final Table<Gateway> table;

    StripeGateways(Views views, IntentService intents) {
        this.views = views;
        this.intents = intents;
        this.table = Table.of(Gateway.class, Gateway.STRIPE, "A company's account at Stripe.")
                .can(Verb.LIST)
                .with(PaymentGateways.attributes())
                .with(stripes())
                .with(Common.<Gateway>times(
                        gateway -> gateway.account().createdAt(),
                        gateway -> gateway.account().createdAt()))
                .with(Common.<Gateway>noLabel())
                .with(
                        PaymentGateways.methods(),
                        Relationship.<Gateway>toMany(Payment.TYPE, Payment.TYPE, this::payments)
                                .apart()
                                .says("What is paid through it, the newest first."))
                .build();
    }

    private static Stream<Attribute<Gateway>> stripes() {
        return Stream.of(
                of("connected_account", Kind.TEXT, (Gateway gateway) -> {
                            String account = gateway.account().account();
                            return account.isBlank() ? null : account;
                        })
                        .says("Stripe's id of the account.", "acct_1Q"),
                of("auto_payments", Kind.TRUTH, (Gateway _) -> true)
                        .says("Always true: customers can pay by whatever the account has switched on.", true),
                of("webhook_endpoint_id", Kind.TEXT, (Gateway _) -> null).says("Always null.", null),
                of("webhook_endpoint_secret", Kind.TEXT, (Gateway _) -> null)
                        .says("Always null: secrets are never shown.", null),
                of("webhook_endpoint_url", Kind.TEXT, (Gateway _) -> null).says("Always null.", null));
    }

    private Slice<Payment> payments(Gateway gateway, Query query, Actor actor) {
        return Lists.slice(intents.list(Lists.query(query, gateway.company().id()), actor), Payment::new);
    }

    @Override
    public Table<Gateway> table() {
        return table;
    }

    @Override
    public Gateway find(String id, Actor actor) {
        return views.gateway(id, Gateway.STRIPE, actor);
    }

    @Override
    public Slice<Gateway> list(Query query, Actor actor) {
        return Selecting.from(views.gateways(Gateway.STRIPE, actor), table, query);
    }
}
