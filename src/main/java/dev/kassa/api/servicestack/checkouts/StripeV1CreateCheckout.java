package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.checkout.Addresses;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.OpenCheckout;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a Stripe checkout, and closes an earlier one of the same reference (seeds 000 and 001). */
@Component
class StripeV1CreateCheckout implements Operation<StripeV1CreateCheckout.Request> {

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
            String internalReferenceId,

            @Description("Where the customer goes after paying. {CHECKOUT_SESSION_ID} in it is filled in.") @Nullable
            String confirmationUrl,

            @Description("Where the customer goes who gives up. Not with embedded.") @Nullable
            String cancelUrl,

            @Description(value = "hosted, if left out, or embedded.", sample = "\"hosted\"") @Nullable
            String uiMode) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "StripeV1CreateCheckout",
                    Request.class,
                    StripeCheckoutQueryResponse.class,
                    Route.of("POST", "/payment/stripe/v1/checkout"))
            .says(
                    "Opens a Stripe checkout at the company's own prices. An earlier one for the same thing that is not paid is"
                            + " closed first.");

    private final CheckoutService heart;
    private final Addresses addresses;

    StripeV1CreateCheckout(CheckoutService heart, Addresses addresses) {
        this.heart = heart;
        this.addresses = addresses;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public StripeCheckoutQueryResponse answer(Request request, Caller caller) {
        Optional<UiMode> mode = uiMode(Given.filled(request.uiMode()));
        OpenCheckout wish = wish(request, mode.orElse(UiMode.HOSTED), caller);
        if (mode.isEmpty()) {
            throw new Invalid(unknownMode(wish, caller));
        }
        return StripeCheckoutQueryResponse.of(heart.open(wish, caller.actor()), addresses);
    }

    private static OpenCheckout wish(Request request, UiMode mode, Caller caller) {
        return new OpenCheckout(
                ProviderName.STRIPE,
                request.companyId(),
                request.countryCode(),
                request.articles().stream().map(ArticleToCreate::item).toList(),
                request.internalReferenceId(),
                Given.filled(request.confirmationUrl()),
                Given.filled(request.cancelUrl()),
                mode,
                caller.language());
    }

    /** With all else that is wrong, unless the caller may not open anything here. */
    private List<Fault> unknownMode(OpenCheckout wish, Caller caller) {
        var faults = new ArrayList<Fault>();
        try {
            faults.addAll(heart.quote(wish, caller.actor()).faults());
        } catch (Invalid others) {
            faults.addAll(others.faults());
        }
        faults.add(new Fault("uiMode", "unknownUiMode"));
        return faults;
    }

    private static Optional<UiMode> uiMode(@Nullable String word) {
        if (word == null) {
            return Optional.of(UiMode.HOSTED);
        }
        return Stream.of(UiMode.HOSTED, UiMode.EMBEDDED)
                .filter(mode -> mode.name().equalsIgnoreCase(word.strip()))
                .findAny();
    }
}
