package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.AutoQuery;
import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.QueryResponse;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Asking;
import dev.kassa.company.Reach;
import dev.kassa.outbox.Endpoints;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the addresses that are told what happens to a company's checkouts. */
@Component
class WebhookEndpointQuery implements Operation<WebhookEndpointQuery.Request> {

    record Request(
            @Description(
                    "The company's id. Left out, it is the company of your key; a superadmin's are those of all companies.")
            @Nullable
            UUID companyId,

            AutoQuery page) {}

    private static final Signature<Request> SIGNATURE = Signature.query(
                    "WebhookEndpointQuery", Request.class, WebhookEndpoint.class, Route.of("GET", "/webhook/endpoints"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says(
                    "Lists the addresses that are told what happens to a company's checkouts. Their secrets are never shown.");

    private final Endpoints endpoints;
    private final Reach reach;

    WebhookEndpointQuery(Endpoints endpoints, Reach reach) {
        this.endpoints = endpoints;
        this.reach = reach;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public QueryResponse<WebhookEndpoint> answer(Request request, Caller caller) {
        UUID company = request.companyId();
        if (company != null) {
            Asking.of(() -> reach.look(company, caller.actor(), "webhook endpoints"));
        }
        List<WebhookEndpoint> all = endpoints.list(caller.actor()).stream()
                .filter(endpoint -> company == null || company.equals(endpoint.companyId()))
                .map(endpoint -> WebhookEndpoint.of(endpoint, null))
                .toList();
        return Paged.of(all, WebhookEndpoint.class, request.page());
    }
}
