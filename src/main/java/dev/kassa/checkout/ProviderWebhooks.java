package dev.kassa.checkout;

import dev.kassa.company.ProviderName;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a provider is asked to send its events to our letterbox. One for each provider that can be. */
public interface ProviderWebhooks {

    ProviderName name();

    /** The kinds of events that we act on, in the provider's words. */
    List<String> events();

    /** Whether the events are about real money, with the key that is set. */
    boolean isLive();

    /**
     * Asks the provider to send its events. Never called inside a transaction. Repeating it with the same id is answered as the
     * first time.
     *
     * @throws ProviderFailure if it is refused, or its outcome is not known
     */
    Registered register(Registration wish);

    /**
     * What is asked for.
     *
     * @param account whose events: a company's, or null for the platform's own account
     * @param connect whether it is the events of all companies' accounts, at the platform's
     */
    record Registration(UUID id, @Nullable String account, boolean connect, URI url, List<String> events) {}

    /**
     * What the provider has made of it.
     *
     * @param reference the provider's id of it
     * @param secret what the letters are signed with, in clear
     */
    record Registered(String reference, String secret) {
        @Override
        public String toString() {
            return "Registered[" + reference + "]";
        }
    }
}
