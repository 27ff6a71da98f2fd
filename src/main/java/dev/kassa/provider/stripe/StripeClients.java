package dev.kassa.provider.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.ProviderFailure;
import dev.kassa.company.ProviderAccount;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The one client of the SDK for the configured key, made when it is first needed, and who may use it. */
@Component
class StripeClients {

    /** Beyond the first attempt, and for what fails at once or for a moment only: the bound on the whole call stays. */
    private static final int RETRIES = 2;

    private final StripeProperties properties;
    private final Supplier<StripeClient> client = SingletonSupplier.of(this::build);

    StripeClients(StripeProperties properties) {
        this.properties = properties;
    }

    /**
     * The calls that may be made for this checkout.
     *
     * @throws ProviderFailure.Refused if there is no key, or if it is of the other kind than the checkout's money
     */
    StripeCalls callsFor(Checkout checkout) {
        return calls(
                checkout.id(),
                checkout.terms().providerAccount(),
                checkout.terms().live());
    }

    /** The calls that may be made for a company of which there is no checkout yet. */
    StripeCalls callsFor(ProviderAccount account) {
        return calls(account.companyId(), account.account(), account.live());
    }

    /**
     * The calls about something that is neither a checkout's nor a company's.
     *
     * @param account empty for the platform's own
     */
    StripeCalls callsAbout(UUID subject, String account) {
        return calls(subject, account, properties.isLive());
    }

    private StripeCalls calls(UUID subject, String account, boolean live) {
        if (!properties.isConfigured()) {
            throw new ProviderFailure.Refused("not_configured", "No key for Stripe is set");
        }
        if (properties.isLive() != live) {
            String words = properties.isLive()
                    ? "a test checkout cannot be sent with a live key"
                    : "a live checkout cannot be sent with a test key";
            throw new ProviderFailure.Refused("livemode_mismatch", words);
        }
        return new StripeCalls(client.get().v1(), subject, account, properties.readTimeout());
    }

    private StripeClient build() {
        // Telemetry would write a file into the home directory and tell Stripe about this machine.
        Stripe.enableTelemetry = false;
        return StripeClient.builder()
                .setApiKey(properties.secretKey())
                .setApiBase(properties.apiBase().toString())
                .setHttpClient(new StripeTransport(properties.connectTimeout()))
                .setConnectTimeout(Math.toIntExact(properties.connectTimeout().toMillis()))
                .setReadTimeout(Math.toIntExact(properties.readTimeout().toMillis()))
                .setMaxNetworkRetries(RETRIES)
                .build();
    }
}
