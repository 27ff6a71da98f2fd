package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Asking;
import dev.kassa.company.Reach;
import dev.kassa.outbox.EndpointWish;
import dev.kassa.outbox.Endpoints;
import dev.kassa.outbox.Endpoints.Made;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has a company's checkouts told to an address from now on. */
@Component
class CreateWebhookEndpoint implements Operation<CreateWebhookEndpoint.Request> {

    record Request(
            @Description("The company's id. Left out, it is the company of your key.") @Nullable
            UUID companyId,

            @Description(
                    value = "An https address on the public internet that takes POST.",
                    required = true,
                    sample = "\"https://book.example/hooks\"")
            @Nullable
            String url,

            @Description(
                    value = "The types of events to tell, one at least.",
                    required = true,
                    sample = "[\"checkout.reserved\",\"checkout.paid\"]")
            List<String> eventTypes,

            @Description("What it is.") @Nullable String description,

            @Description("Whether nothing is sent yet. What happens meanwhile waits.")
            boolean disabled) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "CreateWebhookEndpoint",
                    Request.class,
                    WebhookEndpoint.class,
                    Route.of("POST", "/webhook/endpoints"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says(
                    "Has what happens to a company's checkouts told to an address, signed. The secret is told this once.");

    private final Endpoints endpoints;
    private final Reach reach;

    CreateWebhookEndpoint(Endpoints endpoints, Reach reach) {
        this.endpoints = endpoints;
        this.reach = reach;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public WebhookEndpoint answer(Request request, Caller caller) {
        UUID company = Asking.of(() -> reach.change(request.companyId(), caller.actor(), "create a webhook endpoint"))
                .id();
        EndpointWish wish = new EndpointWish(
                Objects.requireNonNullElse(request.url(), "").strip(),
                Objects.requireNonNullElse(request.description(), "").strip(),
                request.eventTypes(),
                request.disabled());
        Made made = endpoints.create(company, wish, caller.actor());
        return WebhookEndpoint.of(endpoints.find(made.id(), caller.actor()), made.secret());
    }
}
