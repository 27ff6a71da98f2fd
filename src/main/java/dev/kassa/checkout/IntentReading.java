package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.company.Companies;
import dev.kassa.company.Company;
import dev.kassa.company.ProviderName;
import dev.kassa.company.Sealing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads checkouts as integrators with a page of their own see them, and asks nobody outside. */
@Component
class IntentReading {

    private final Checkouts checkouts;
    private final IntentTable intents;
    private final PayableBook payables;
    private final Companies companies;
    private final Sealing sealing;
    private final Providers providers;

    IntentReading(
            Checkouts checkouts,
            IntentTable intents,
            PayableBook payables,
            Companies companies,
            Sealing sealing,
            Providers providers) {
        this.checkouts = checkouts;
        this.intents = intents;
        this.payables = payables;
        this.companies = companies;
        this.sealing = sealing;
        this.providers = providers;
    }

    /** @throws NotFound if there is none, it was discarded, or this actor may not know of it */
    Checkout visible(String publicId, Actor actor) {
        return checkouts
                .findByPublicId(publicId)
                .filter(found -> found.provider() == ProviderName.STRIPE && actor.sees(found.companyId()))
                .filter(found ->
                        intents.find(found.id()).map(Intent::discardedAt).isEmpty())
                .orElseThrow(NotFound::new);
    }

    /** The same, for somebody who is about to change it. */
    Checkout writable(String publicId, Actor actor) {
        Checkout checkout = visible(publicId, actor);
        Rules.demandWrite(actor, company(checkout));
        return checkout;
    }

    Company company(Checkout checkout) {
        return companies.findById(checkout.companyId()).orElseThrow();
    }

    Payable payable(Checkout checkout) {
        return payables.byId(checkout.terms().payableId()).orElseThrow();
    }

    IntentDetail detail(Checkout checkout) {
        Payable payable = payable(checkout);
        Optional<Intent> beside = intents.find(checkout.id());
        Intent intent = beside.orElse(null);
        String account = checkout.terms().providerAccount();
        String returnUrl = beside.map(Intent::returnUrl).orElse(null);
        return new IntentDetail(
                checkout,
                payable,
                company(checkout),
                checkout.paymentReference(),
                secret(checkout, intent),
                account.isBlank() ? null : account,
                providers.intents().publishableKey(),
                beside.map(Intent::chargeReference).orElse(null),
                beside.map(Intent::onBehalfOf).orElse(null),
                beside.map(Intent::transferGroup).orElse(null),
                beside.map(Intent::options).orElse("{}"),
                beside.map(Intent::instrument).orElse(null),
                PayableReading.isMismatched(payable, checkout, intent),
                returnUrl == null ? checkout.terms().confirmationUrl() : returnUrl,
                beside.map(Intent::receiptEmail).orElse(null));
    }

    /** What is replaced here may still be open at the provider for a moment, and nobody is to pay it. */
    private @Nullable String secret(Checkout checkout, @Nullable Intent intent) {
        boolean isPayable = checkout.supersededBy() == null && checkout.status().isUndecided();
        return intent == null || intent.sealedSecret() == null || !isPayable
                ? null
                : sealing.open(intent.sealedSecret());
    }
}
