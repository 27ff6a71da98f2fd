package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.api.servicestack.Signature.Empty;
import dev.kassa.audit.Role;
import dev.kassa.outbox.Endpoints;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells an address nothing more. */
@Component
class DeleteWebhookEndpoint implements Operation<DeleteWebhookEndpoint.Request> {

    record Request(
            @Description(value = "The endpoint's id.", required = true) @Nullable
            UUID id) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "DeleteWebhookEndpoint", Request.class, Empty.class, Route.of("DELETE", "/webhook/endpoints/{Id}"))
            .forRoles(Role.ADMINISTRATOR)
            .says("Tells an address nothing more, also not what waits. For the company's own people alone.");

    private final Endpoints endpoints;

    DeleteWebhookEndpoint(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public Empty answer(Request request, Caller caller) {
        endpoints.remove(Asked.required("id", request.id()), caller.actor());
        return new Empty();
    }
}
