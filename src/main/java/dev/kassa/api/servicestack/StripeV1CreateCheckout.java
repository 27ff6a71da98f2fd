package dev.kassa.api.servicestack;

import dev.kassa.checkout.Addresses;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.OpenCheckout;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a Stripe checkout, and closes an earlier one of the same reference (seeds 000 and 001). */
@Component
class StripeV1CreateCheckout implements Operation<StripeV1CreateCheckout.Request> {

    record Request(
            @Nullable UUID companyId,
            @Nullable String countryCode,
            List<ArticleToCreate> articles,
            @Nullable String internalReferenceId,
            @Nullable String confirmationUrl,
            @Nullable String cancelUrl,
            @Nullable String uiMode) {}

    record ArticleToCreate(int articleId, int articleTypeId, int quantity) {

        OpenCheckout.Item item() {
            return new OpenCheckout.Item(articleTypeId, articleId, quantity);
        }
    }

    private static final Signature<Request> SIGNATURE =
            Signature.open("StripeV1CreateCheckout", Request.class, Route.of("POST", "/payment/stripe/v1/checkout"));

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
        var wish = new OpenCheckout(
                ProviderName.STRIPE,
                request.companyId(),
                request.countryCode(),
                request.articles().stream().map(ArticleToCreate::item).toList(),
                request.internalReferenceId(),
                filled(request.confirmationUrl()),
                filled(request.cancelUrl()),
                uiMode(filled(request.uiMode())),
                caller.language());
        return StripeCheckoutQueryResponse.of(heart.open(wish, caller.actor()), addresses);
    }

    private static UiMode uiMode(@Nullable String word) {
        if (word == null) {
            return UiMode.HOSTED;
        }
        return Stream.of(UiMode.values())
                .filter(mode -> mode.name().equalsIgnoreCase(word.strip()))
                .findAny()
                .orElseThrow(() -> new Invalid(List.of(new Fault("uiMode", "unknownUiMode"))));
    }

    /** Clients whose members cannot be null send an empty text for what they leave out. */
    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
