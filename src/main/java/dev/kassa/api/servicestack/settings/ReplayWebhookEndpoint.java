package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.outbox.Deliveries;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has all told again to an address that happened since a time. */
@Component
class ReplayWebhookEndpoint implements Operation<ReplayWebhookEndpoint.Request> {

    record Request(
            @Description(value = "The endpoint's id.", required = true) @Nullable
            UUID id,

            @Description(value = "From when on; events are kept for 30 days.", required = true) @Nullable
            Instant since) {}

    record ReplayWebhookEndpointResponse(
            @Description("The endpoint's id.") UUID id,

            @Description(value = "How many events are sent again.", sample = "3")
            int count) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "ReplayWebhookEndpoint",
                    Request.class,
                    ReplayWebhookEndpointResponse.class,
                    Route.of("POST", "/webhook/endpoints/{Id}/replay"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Sends all again that happened since a time, in order and under the same ids.");

    private final Deliveries deliveries;

    ReplayWebhookEndpoint(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public ReplayWebhookEndpointResponse answer(Request request, Caller caller) {
        UUID id = Asked.required("id", request.id());
        Instant since = Asked.required("since", request.since());
        return new ReplayWebhookEndpointResponse(id, deliveries.replay(id, since, caller.actor()));
    }
}
