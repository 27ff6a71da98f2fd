package dev.kassa.cast;

import dev.kassa.checkout.OpenCheckout;
import dev.kassa.checkout.OpenCheckout.Item;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the cast's companies let their customers pay for. */
public final class CastOrder {

    private static final Item SERVICE = new Item(1, 1, 1);
    private static final Item TWO_PRODUCTS = new Item(3, 1, 2);

    private CastOrder() {}

    /** The company's first service, once. */
    public static OpenCheckout service(UUID company, ProviderName provider, UiMode mode, String reference) {
        return order(company, provider, mode, reference, null, List.of(SERVICE));
    }

    /** The same and something beside it. */
    public static OpenCheckout twoThings(
            UUID company, ProviderName provider, UiMode mode, String reference, @Nullable String confirmationUrl) {
        return order(company, provider, mode, reference, confirmationUrl, List.of(SERVICE, TWO_PRODUCTS));
    }

    private static OpenCheckout order(
            UUID company,
            ProviderName provider,
            UiMode mode,
            String reference,
            @Nullable String confirmationUrl,
            List<Item> items) {
        return new OpenCheckout(provider, company, "SE", items, reference, confirmationUrl, null, mode, null);
    }
}
