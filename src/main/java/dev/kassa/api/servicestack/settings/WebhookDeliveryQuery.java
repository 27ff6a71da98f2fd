package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.AutoQuery;
import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.QueryResponse;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.outbox.Deliveries;
import dev.kassa.outbox.Delivery.State;
import dev.kassa.outbox.Endpoint;
import dev.kassa.outbox.Endpoints;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists what was sent to an address, and what waits to be. */
@Component
class WebhookDeliveryQuery implements Operation<WebhookDeliveryQuery.Request> {

    private static final int USUAL = 50;
    private static final int MOST = 1000;

    record Request(
            @Description(value = "The endpoint's id.", required = true) @Nullable
            UUID id,

            @Description(value = "Only those that are Waiting, Delivered or GivenUp.", sample = "\"GivenUp\"") @Nullable
            State state,

            AutoQuery page) {}

    private static final Signature<Request> SIGNATURE = Signature.query(
                    "WebhookDeliveryQuery",
                    Request.class,
                    WebhookDelivery.class,
                    Route.of("GET", "/webhook/endpoints/{Id}/deliveries"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Lists what was sent to a webhook endpoint and what became of it, newest event first.");

    private final Endpoints endpoints;
    private final Deliveries deliveries;

    WebhookDeliveryQuery(Endpoints endpoints, Deliveries deliveries) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public QueryResponse<WebhookDelivery> answer(Request request, Caller caller) {
        Endpoint endpoint = endpoints.find(Asked.required("id", request.id()), caller.actor());
        int skip = within("skip", request.page().skip(), 0);
        int take = within("take", request.page().take(), USUAL);
        List<WebhookDelivery> results = deliveries.page(endpoint, request.state(), null, skip + take).stream()
                .skip(skip)
                .map(WebhookDelivery::of)
                .toList();
        return QueryResponse.of(skip, deliveries.count(endpoint, request.state()), results);
    }

    private static int within(String field, @Nullable Integer number, int usual) {
        if (number != null && (number < 0 || number > MOST)) {
            throw new Invalid(List.of(new Fault(field, "range", 0, MOST)));
        }
        return number == null ? usual : number;
    }
}
