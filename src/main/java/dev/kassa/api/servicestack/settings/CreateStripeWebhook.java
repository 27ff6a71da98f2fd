package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.WebhookRegistrations;
import dev.kassa.checkout.WebhookRegistrations.Wish;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has Stripe send its events here. Readers may not, other than at BokaMera: it changes what the company has at Stripe. */
@Component
class CreateStripeWebhook implements Operation<CreateStripeWebhook.Request> {

    record Request(
            @Description("The company's id. Left out, it is the company of your key; a superadmin's is the platform.")
            @Nullable
            UUID companyId,

            @Description(
                    value = "The kinds of events to send. Left out, all that matter here.",
                    sample = "[\"checkout.session.completed\"]")
            List<String> events,

            @Description("Whether to send the events of all companies' accounts. For superadmins alone.")
            boolean connect,

            @Description(
                    value = "Where to: nowhere but here, so that it may be left out.",
                    sample = "\"https://kassa.example/webhooks/stripe\"")
            @Nullable
            String url) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "CreateStripeWebhook",
                    Request.class,
                    StripeWebhookResponse.class,
                    Route.of("POST", "/payment/stripe/v1/webhook"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Has Stripe send a company's events to this server. Asking again for the same is answered the same.");

    private final WebhookRegistrations registrations;

    CreateStripeWebhook(WebhookRegistrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public StripeWebhookResponse answer(Request request, Caller caller) {
        Wish wish = new Wish(request.companyId(), request.url(), request.events(), request.connect());
        return StripeWebhookResponse.of(registrations.register(ProviderName.STRIPE, wish, caller.actor()));
    }
}
