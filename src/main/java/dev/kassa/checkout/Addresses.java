package dev.kassa.checkout;

import dev.kassa.company.ProviderName;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where browsers and providers find us: the addresses that are handed out with a checkout. */
@Component
public class Addresses {

    private final String base;

    Addresses(@Value("${kassa.base-url}") String baseUrl) {
        this.base = baseUrl.replaceAll("/+$", "");
    }

    /** The page to pay a checkout on: for a frame or on its own. It stays true when the checkout is replaced or done. */
    public URI payPage(Checkout checkout) {
        return URI.create(base + "/pay/" + checkout.terms().payToken());
    }

    /** The page a customer comes back to. It reads the truth and believes nothing in its address. */
    URI returnPage(Checkout checkout) {
        return URI.create(payPage(checkout) + "/return");
    }

    /** Where a provider that does not sign its messages may tell us about this checkout. */
    URI notification(Checkout checkout) {
        return URI.create(base + "/webhooks/payson/" + checkout.terms().notificationToken());
    }

    /** Where a provider that signs its messages puts them in. */
    URI letterbox(ProviderName provider) {
        return URI.create(base + "/webhooks/" + provider.word());
    }
}
