package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.outbox.Endpoint;
import dev.kassa.outbox.EndpointWish;
import dev.kassa.outbox.Endpoints;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes an address that is told what happens, or pauses and resumes it. */
@Component
class UpdateWebhookEndpoint implements Operation<UpdateWebhookEndpoint.Request> {

    record Request(
            @Description(value = "The endpoint's id.", required = true) @Nullable
            UUID id,

            @Description(value = "Where it is. Left out, it stays.", sample = "\"https://book.example/hooks\"")
            @Nullable
            String url,

            @Description(
                    value = "The types of events to tell. Left out, they stay.",
                    sample = "[\"checkout.reserved\",\"checkout.paid\"]")
            List<String> eventTypes,

            @Description("What it is. Left out, it stays.") @Nullable
            String description,

            @Description("Whether nothing is sent for the time being. Left out, it stays.") @Nullable
            Boolean disabled) {

        private EndpointWish wish(Endpoint before) {
            return new EndpointWish(
                    url == null ? before.url() : url.strip(),
                    description == null ? before.description() : description.strip(),
                    eventTypes.isEmpty() ? before.kept() : eventTypes,
                    Objects.requireNonNullElse(disabled, !before.isSending()));
        }
    }

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "UpdateWebhookEndpoint",
                    Request.class,
                    WebhookEndpoint.class,
                    Route.of("PUT", "/webhook/endpoints/{Id}"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Changes a webhook endpoint, or pauses and resumes it. Its secret stays.");

    private final Endpoints endpoints;

    UpdateWebhookEndpoint(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public WebhookEndpoint answer(Request request, Caller caller) {
        UUID id = Asked.required("id", request.id());
        endpoints.change(id, request.wish(endpoints.find(id, caller.actor())), caller.actor());
        return WebhookEndpoint.of(endpoints.find(id, caller.actor()), null);
    }
}
