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
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** {@code payment_gateways}: a company's accounts at providers, whichever. They are set up elsewhere. */
@Component
class PaymentGateways implements Resource<Gateway> {

    private final Views views;
    private final Table<Gateway> table;

    PaymentGateways(Views views) {
        this.views = views;
        this.table = Table.of(Gateway.class, Gateway.ANY, "A company's account at a payment provider.")
                .can(Verb.LIST)
                .with(attributes())
                .with(Common.<Gateway>times(
                        gateway -> gateway.account().createdAt(),
                        gateway -> gateway.account().createdAt()))
                .with(Common.<Gateway>noLabel())
                .with(methods())
                .build();
    }

    /** What all gateways have. */
    static Stream<Attribute<Gateway>> attributes() {
        return Stream.of(
                of(
                                "name",
                                Kind.TEXT,
                                (Gateway gateway) ->
                                        gateway.account().provider().title())
                        .says("The provider.", "Stripe")
                        .neverNull(),
                of("force_payments", Kind.TRUTH, (Gateway _) -> true)
                        .says("Always true: what was paid is the order's payment, whichever was expected.", true),
                of("credential_keys", Kind.OBJECT, (Gateway _) -> null)
                        .says("Always null: keys are written and never shown.", null),
                of("disabled_at", Kind.TIME, (Gateway _) -> null).says("Always null.", null));
    }

    static Relationship<Gateway> methods() {
        return Relationship.<Gateway>toMany(
                        Gateway.METHOD,
                        Gateway.METHOD,
                        (gateway, query, _) ->
                                Selecting.from(List.of(gateway.as(Gateway.METHOD)), PaymentMethods.TABLE, query))
                .says("The way of paying through it.");
    }

    @Override
    public Table<Gateway> table() {
        return table;
    }

    @Override
    public Gateway find(String id, Actor actor) {
        return views.gateway(id, Gateway.ANY, actor);
    }

    @Override
    public Slice<Gateway> list(Query query, Actor actor) {
        return Selecting.from(views.gateways(Gateway.ANY, actor), table, query);
    }
}
