package dev.kassa.checkout;

import org.jspecify.annotations.Nullable;

/** How a customer can pay a checkout right now. All of it is for the customer's browser alone: never logged, never stored. */
public sealed interface PayerWay {

    /** By going to a page of the provider's. */
    record Hosted(String url) implements PayerWay {
        @Override
        public String toString() {
            return "Hosted";
        }
    }

    /**
     * By a script of the provider's that mounts its form in our page.
     *
     * @param account the connected account the script must name; null for the platform's own
     */
    record Embedded(
            String scriptUrl,
            String publishableKey,
            @Nullable String account,
            String clientSecret) implements PayerWay {
        @Override
        public String toString() {
            return "Embedded";
        }
    }

    /** By HTML from the provider itself, to be put into our page as it is. */
    record Snippet(String html) implements PayerWay {
        @Override
        public String toString() {
            return "Snippet";
        }
    }

    /** On a page of the company's own, which has what it takes. */
    record Elsewhere() implements PayerWay {}
}
