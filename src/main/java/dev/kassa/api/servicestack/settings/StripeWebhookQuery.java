package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.AutoQuery;
import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.QueryResponse;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.WebhookRegistrations;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists what Stripe was asked to send here. */
@Component
class StripeWebhookQuery implements Operation<StripeWebhookQuery.Request> {

    record Request(
            @Description("The company's id. Left out, it is the company of your key; a superadmin's is the platform.")
            @Nullable
            UUID companyId,

            @Description(value = "Only the one of this id.", sample = "\"we_1Q\"") @Nullable
            String webhookId,

            AutoQuery page) {}

    private static final Signature<Request> SIGNATURE = Signature.query(
                    "StripeWebhookQuery",
                    Request.class,
                    StripeWebhookResponse.class,
                    Route.of("GET", "/payment/stripe/v1/webhook"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Lists what Stripe was asked to send here by CreateStripeWebhook.");

    private final WebhookRegistrations registrations;

    StripeWebhookQuery(WebhookRegistrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public QueryResponse<StripeWebhookResponse> answer(Request request, Caller caller) {
        List<StripeWebhookResponse> all =
                registrations.list(ProviderName.STRIPE, request.companyId(), caller.actor()).stream()
                        .map(StripeWebhookResponse::of)
                        .filter(webhook -> request.webhookId() == null
                                || request.webhookId().equals(webhook.id()))
                        .toList();
        return Paged.of(all, StripeWebhookResponse.class, request.page());
    }
}
