package dev.kassa.provider.stripe;

import com.stripe.model.PaymentIntent;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.IntentProvider;
import dev.kassa.checkout.Sighting;
import dev.kassa.company.ProviderAccount;
import dev.kassa.money.Money;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What integrators with a page of their own ask of Stripe beside payments. */
@Component
class StripeIntentDesk implements IntentProvider {

    private static final Set<String> UNTOUCHED =
            Set.of("requires_payment_method", "requires_confirmation", "requires_action");

    private final StripeClients clients;
    private final StripeProperties properties;

    StripeIntentDesk(StripeClients clients, StripeProperties properties) {
        this.clients = clients;
        this.properties = properties;
    }

    @Override
    public Found find(String intentId, ProviderAccount account) {
        StripeCalls calls = clients.callsFor(account);
        PaymentIntent intent = calls.retrieveIntent(intentId);
        boolean paysAnother = intent.getTransferData() != null || intent.getOnBehalfOf() != null;
        return new Found(
                intent.getId(),
                intent.getClientSecret(),
                intent.getAmount(),
                intent.getCurrency(),
                UNTOUCHED.contains(intent.getStatus()),
                paysAnother || calls.belongsToSession(intentId));
    }

    @Override
    public Sighting reprice(Checkout checkout, Money amount) {
        StripeCalls calls = clients.callsFor(checkout);
        PaymentIntent intent =
                calls.updateIntent(StripeWay.reference(checkout), StripeIntentOrder.asking(amount), "reprice");
        return StripeIntentMapping.sighting(intent, checkout, calls);
    }

    @Override
    public Sighting amend(Checkout checkout, String options) {
        StripeCalls calls = clients.callsFor(checkout);
        String id = StripeWay.reference(checkout);
        StripeOptions known = StripeOptions.of(options);
        PaymentIntent intent = known.isEmpty()
                ? calls.retrieveIntent(id)
                : calls.updateIntent(id, StripeIntentOrder.with(known).build(), "amend");
        return StripeIntentMapping.sighting(intent, checkout, calls);
    }

    @Override
    public @Nullable String publishableKey() {
        return properties.publishableKey().isBlank() ? null : properties.publishableKey();
    }
}
