package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.outbox.Deliveries;
import dev.kassa.outbox.Endpoints;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has one event told to an address again. */
@Component
class ResendWebhookDelivery implements Operation<ResendWebhookDelivery.Request> {

    record Request(
            @Description(value = "The endpoint's id.", required = true) @Nullable
            UUID id,

            @Description(value = "The delivery's id.", required = true) @Nullable
            UUID deliveryId) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "ResendWebhookDelivery",
                    Request.class,
                    WebhookDelivery.class,
                    Route.of("POST", "/webhook/endpoints/{Id}/deliveries/{DeliveryId}/resend"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Sends one event to a webhook endpoint again, under the same id.");

    private final Endpoints endpoints;
    private final Deliveries deliveries;

    ResendWebhookDelivery(Endpoints endpoints, Deliveries deliveries) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public WebhookDelivery answer(Request request, Caller caller) {
        UUID id = Asked.required("id", request.id());
        UUID delivery = Asked.required("deliveryId", request.deliveryId());
        deliveries.resend(id, delivery, caller.actor());
        return WebhookDelivery.of(deliveries.find(endpoints.find(id, caller.actor()), delivery));
    }
}
