package dev.kassa.api.jsonapi.resources;

import static dev.kassa.api.jsonapi.Attribute.of;

import dev.kassa.api.jsonapi.Kind;
import dev.kassa.api.jsonapi.Query;
import dev.kassa.api.jsonapi.Relationship;
import dev.kassa.api.jsonapi.Resource;
import dev.kassa.api.jsonapi.Selecting;
import dev.kassa.api.jsonapi.Slice;
import dev.kassa.api.jsonapi.Table;
import dev.kassa.api.jsonapi.Verb;
import dev.kassa.audit.Actor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code payment_methods}: how a company takes money through an account, which its own settings say. */
@Component
class PaymentMethods implements Resource<Gateway> {

    static final Table<Gateway> TABLE = Table.of(
                    Gateway.class, Gateway.METHOD, "How a company takes money through one of its accounts.")
            .can(Verb.LIST)
            .with(
                    of(
                                    "name",
                                    Kind.TEXT,
                                    (Gateway method) ->
                                            method.account().provider().title())
                            .says("The provider.", "Stripe"),
                    of("payment_source_type", Kind.TEXT, (Gateway method) -> method.isStripe() ? Payment.TYPE : null)
                            .says("Type of its payments; null for Payson's, which are not shown here.", Payment.TYPE),
                    of(
                                    "currency_code",
                                    Kind.TEXT,
                                    (Gateway method) ->
                                            method.company().currency().name())
                            .says("ISO 4217.", "SEK"),
                    of("auto_capture", Kind.TRUTH, (Gateway method) -> !method.isReserving())
                            .says(
                                    "Whether the money is taken as soon as the customer has paid, without _capture.",
                                    true),
                    of("require_capture", Kind.TRUTH, Gateway::isReserving)
                            .says("Whether the money is reserved until _capture takes it.", false),
                    of("disabled_at", Kind.TIME, (Gateway _) -> null).says("Always null.", null))
            .with(Common.<Gateway>times(
                    method -> method.account().createdAt(),
                    method -> method.account().createdAt()))
            .with(Common.<Gateway>noLabel())
            .with(Relationship.<Gateway>toOne(
                            "payment_gateway", Gateway.ANY, (method, _) -> Optional.of(method.as(Gateway.ANY)))
                    .says("The account."))
            .build();

    private final Views views;

    PaymentMethods(Views views) {
        this.views = views;
    }

    @Override
    public Table<Gateway> table() {
        return TABLE;
    }

    @Override
    public Gateway find(String id, Actor actor) {
        return views.gateway(id, Gateway.METHOD, actor);
    }

    @Override
    public Slice<Gateway> list(Query query, Actor actor) {
        return Selecting.from(views.gateways(Gateway.METHOD, actor), TABLE, query);
    }
}
