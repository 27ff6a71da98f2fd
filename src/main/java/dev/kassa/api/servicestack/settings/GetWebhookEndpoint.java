package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.outbox.Endpoints;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows one address that is told what happens. */
@Component
class GetWebhookEndpoint implements Operation<GetWebhookEndpoint.Request> {

    record Request(
            @Description(value = "The endpoint's id.", required = true) @Nullable
            UUID id) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "GetWebhookEndpoint",
                    Request.class,
                    WebhookEndpoint.class,
                    Route.of("GET", "/webhook/endpoints/{Id}"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Shows one webhook endpoint. Its secret is never shown.");

    private final Endpoints endpoints;

    GetWebhookEndpoint(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public WebhookEndpoint answer(Request request, Caller caller) {
        UUID id = Asked.required("id", request.id());
        return WebhookEndpoint.of(endpoints.find(id, caller.actor()), null);
    }
}
