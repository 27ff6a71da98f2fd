package dev.kassa.checkout;

import dev.kassa.checkout.CheckoutProblem.OutcomeUnknown;
import dev.kassa.checkout.CheckoutProblem.ProviderNotConfigured;
import dev.kassa.checkout.CheckoutProblem.ProviderRefused;
import dev.kassa.checkout.CheckoutProblem.ProviderUnreachable;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderAccounts;
import dev.kassa.company.ProviderName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The providers by name, and their failures told as problems. */
@Component
class Providers {

    private final Map<ProviderName, PaymentProvider> providers;
    private final ObjectProvider<IntentProvider> intents;
    private final ProviderAccounts accounts;

    Providers(List<PaymentProvider> providers, ObjectProvider<IntentProvider> intents, ProviderAccounts accounts) {
        this.providers = providers.stream().collect(Collectors.toMap(PaymentProvider::name, Function.identity()));
        this.intents = intents;
        this.accounts = accounts;
    }

    PaymentProvider of(ProviderName name) {
        PaymentProvider provider = providers.get(name);
        if (provider == null) {
            throw new ProviderNotConfigured(name);
        }
        return provider;
    }

    /**
     * The one whose intents a company's own page can confirm.
     *
     * @throws ProviderNotConfigured if there is none
     */
    IntentProvider intents() {
        IntentProvider known = intents.getIfAvailable();
        if (known == null) {
            throw new ProviderNotConfigured(ProviderName.STRIPE);
        }
        return known;
    }

    /** @throws ProviderNotConfigured if the company has no account there */
    ProviderAccount account(UUID companyId, ProviderName name) {
        return accounts.find(companyId, name).orElseThrow(() -> new ProviderNotConfigured(name));
    }

    /** The account in which it was opened, which need not be the one that its company has now. */
    private ProviderAccount account(Checkout checkout) {
        return accounts.findOpenedIn(
                        checkout.companyId(),
                        checkout.provider(),
                        checkout.terms().providerAccount())
                .orElseThrow(() -> new ProviderNotConfigured(checkout.provider()));
    }

    Sighting look(Checkout checkout) {
        return of(checkout.provider()).look(checkout, account(checkout));
    }

    Sighting close(Checkout checkout) {
        return of(checkout.provider()).close(checkout, account(checkout));
    }

    /** Has the instruction carried out; the parts say which lines a refund is for. */
    Sighting carryOut(Checkout checkout, Refund order) {
        PaymentProvider provider = of(checkout.provider());
        ProviderAccount account = account(checkout);
        return switch (order.instruction().kind()) {
            case PAYMENT_REQUEST -> provider.capture(checkout, account, order.instruction());
            case CANCELLATION -> provider.cancel(checkout, account, order.instruction());
            case REFUND -> provider.refund(checkout, account, order);
        };
    }

    Instant holdEnd(Checkout checkout, Instant reservedAt) {
        return reservedAt.plus(of(checkout.provider()).hold(checkout));
    }

    /** The provider's own words, if it had any. What went wrong on the way is for the log. */
    static @Nullable String reason(ProviderFailure failure) {
        return failure instanceof ProviderFailure.Refused refused ? refused.code() + ": " + refused.getMessage() : null;
    }

    static CheckoutProblem problem(ProviderName provider, ProviderFailure failure) {
        return switch (failure) {
            case ProviderFailure.Refused refused ->
                new ProviderRefused(provider, refused.code() + ": " + refused.getMessage());
            case ProviderFailure.NotReached _ -> new ProviderUnreachable(provider);
            case ProviderFailure.Unknown _ -> new OutcomeUnknown(provider);
        };
    }
}
