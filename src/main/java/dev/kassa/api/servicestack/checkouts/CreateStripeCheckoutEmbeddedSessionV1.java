package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.checkout.Addresses;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.OpenCheckout;
import dev.kassa.checkout.Seen;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The old name of {@link StripeV1CreateCheckout}, with the members that there were then. Its route has become the new one's; its
 * clients call it by its name. They say nothing of a mode, were made for a frame, and put the address that they get into one: in
 * a frame Stripe's own page shows nothing, and so the checkout is an embedded one, whose page may be opened on its own as well.
 */
@Component
class CreateStripeCheckoutEmbeddedSessionV1 implements Operation<CreateStripeCheckoutEmbeddedSessionV1.Request> {

    record Request(
            @Description(value = "The id of the company that is paid.", required = true) @Nullable
            UUID companyId,

            @Description(value = "The customer's country, as ISO 3166 has it.", required = true, sample = "\"SE\"")
            @Nullable
            String countryCode,

            @Description(value = "What is paid for, by the company's own numbers.", required = true)
            List<ArticleToCreate> articles,

            @Description(
                    value = "Your id of what is paid for: a booking's, a gift card's. It is paid once.",
                    required = true,
                    sample = "\"booking-4711\"")
            @Nullable
            String internalReferenceId) {}

    /** The name of the answer that it had; of its members, Number was called SessionId later. */
    record StripeCheckoutEmbeddedSessionResponse(
            @Description("Stripe's id of the session.") @Nullable
            String number,

            @Description("Our page to pay on, for a frame or on its own.")
            String url,

            @Description(value = "Stripe's word for the session.", sample = "\"open\"") @Nullable
            String status,

            @Description("For Stripe's script, on a page of your own.") @Nullable
            String clientSecret) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "CreateStripeCheckoutEmbeddedSessionV1", Request.class, StripeCheckoutEmbeddedSessionResponse.class)
            .says("The old name of StripeV1CreateCheckout. Opens an embedded checkout.");

    private final CheckoutService heart;
    private final Addresses addresses;

    CreateStripeCheckoutEmbeddedSessionV1(CheckoutService heart, Addresses addresses) {
        this.heart = heart;
        this.addresses = addresses;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public StripeCheckoutEmbeddedSessionResponse answer(Request request, Caller caller) {
        var wish = new OpenCheckout(
                ProviderName.STRIPE,
                request.companyId(),
                request.countryCode(),
                request.articles().stream().map(ArticleToCreate::item).toList(),
                request.internalReferenceId(),
                null,
                null,
                UiMode.EMBEDDED,
                caller.language());
        Seen seen = heart.open(wish, caller.actor());
        StripeCheckoutQueryResponse whole = StripeCheckoutQueryResponse.of(seen, addresses);
        return new StripeCheckoutEmbeddedSessionResponse(
                whole.sessionId(), whole.url(), whole.status(), whole.clientSecret());
    }
}
