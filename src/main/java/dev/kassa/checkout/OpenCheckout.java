package dev.kassa.checkout;

import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish to open a checkout. Nulls are what a caller left out; the heart says what must be there.
 *
 * @param countryCode ISO 3166 alpha-2
 * @param internalReferenceId the booking system's id of what is paid for, 1 to 100 characters
 * @param confirmationUrl where the customer goes after paying; http or https, a host the company allows
 * @param cancelUrl where the customer goes who gives up; not with {@link UiMode#EMBEDDED}
 * @param language language of the customer's pages (sv, en); null for the company's own
 */
public record OpenCheckout(
        ProviderName provider,
        @Nullable UUID companyId,
        @Nullable String countryCode,
        List<Item> articles,
        @Nullable String internalReferenceId,
        @Nullable String confirmationUrl,
        @Nullable String cancelUrl,
        UiMode uiMode,
        @Nullable String language) {

    /** @param quantity 1 to 10 000 */
    public record Item(int articleTypeId, int articleId, int quantity) {}
}
