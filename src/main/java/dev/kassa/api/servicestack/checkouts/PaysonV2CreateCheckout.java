package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.OpenCheckout;
import dev.kassa.checkout.Seen;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderAccounts;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a Payson checkout, and closes an earlier one of the same reference. */
@Component
class PaysonV2CreateCheckout implements Operation<PaysonV2CreateCheckout.Request> {

    record Request(
            @Description(value = "The id of the company that is paid.", required = true) @Nullable
            UUID companyId,

            @Description(
                    value = "Your id of what is paid for: a booking's, a gift card's. It is paid once.",
                    required = true,
                    sample = "\"booking-4711\"")
            @Nullable
            String internalReferenceId,

            @Description("The older name of InternalReferenceId. If both are given they must be the same.") @Nullable
            String bookingId,

            @Description("Where the customer goes who gives up.") @Nullable
            String checkoutUrl,

            @Description("Where the customer goes after paying.") @Nullable
            String confirmationUrl,

            @Description("Where the customer pays. Accepted; the checkout is the same everywhere.") @Nullable
            PaymentOrigin paymentOrigin,

            @Description(
                    value = "sv or en; fi, dk and no get English. Left out, it is the company's own.",
                    sample = "\"sv\"")
            @Nullable
            String language,

            @Description(value = "The customer's country, as ISO 3166 has it.", required = true, sample = "\"SE\"")
            @Nullable
            String countryCode,

            @Description("Whether no real money is to move. If given, the company's account must be of that kind.")
            @Nullable
            Boolean testMode,

            @Description(value = "What is paid for, by the company's own numbers.", required = true)
            List<ArticleToCreate> articles) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "PaysonV2CreateCheckout",
                    Request.class,
                    PaysonCheckoutV2Response.class,
                    Route.of("POST", "/payment/payson/v2/checkout"))
            .says(
                    "Opens a Payson checkout at the company's own prices. An earlier one for the same thing that is not paid is"
                            + " closed first.");

    private final CheckoutService heart;
    private final ProviderAccounts accounts;

    PaysonV2CreateCheckout(CheckoutService heart, ProviderAccounts accounts) {
        this.heart = heart;
        this.accounts = accounts;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public PaysonCheckoutV2Response answer(Request request, Caller caller) {
        var wish = new OpenCheckout(
                ProviderName.PAYSON,
                request.companyId(),
                request.countryCode(),
                request.articles().stream().map(ArticleToCreate::item).toList(),
                reference(request),
                Given.filled(request.confirmationUrl()),
                Given.filled(request.checkoutUrl()),
                UiMode.HOSTED,
                language(Given.filled(request.language())));
        if (request.testMode() != null) {
            heart.quote(wish, caller.actor()); // whoever may not open anything learns nothing of the account
            refuseOtherMode(request.companyId(), request.testMode());
        }
        Seen seen = heart.open(wish, caller.actor());
        return PaysonCheckoutV2Response.of(seen.checkout(), seen.way());
    }

    private static @Nullable String reference(Request request) {
        String newer = Given.filled(request.internalReferenceId());
        String older = Given.filled(request.bookingId());
        if (newer != null && older != null && !newer.strip().equals(older.strip())) {
            throw new Invalid(List.of(new Fault("bookingId", "disagree")));
        }
        return newer == null ? older : newer;
    }

    /** Of the languages that BokaMera names, those in which our pages have no words are answered in English. */
    private static @Nullable String language(@Nullable String name) {
        String word = name == null ? null : name.strip().toLowerCase(Locale.ROOT);
        return word == null
                ? null
                : switch (word) {
                    case "fi", "dk", "no" -> "en";
                    default -> word;
                };
    }

    private void refuseOtherMode(@Nullable UUID company, boolean forTests) {
        boolean differs = company != null
                && accounts.find(company, ProviderName.PAYSON).stream().anyMatch(account -> account.live() == forTests);
        if (differs && forTests) {
            throw new Invalid(List.of(new Fault("testMode", "accountIsLive")));
        }
        if (differs) {
            throw new Invalid(List.of(new Fault("testMode", "accountIsForTests")));
        }
    }
}
