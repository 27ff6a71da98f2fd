package dev.kassa.checkout;

import dev.kassa.company.ProviderName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of checkouts is asked for. Nulls do not restrict.
 *
 * @param companyId only of this company; an actor who belongs to one sees no other, whatever stands here
 * @param search an internal reference, one of our ids or a provider's id, whole
 */
public record CheckoutFilter(
        @Nullable UUID companyId,
        @Nullable CheckoutStatus status,
        @Nullable ProviderName provider,
        @Nullable String search) {

    CheckoutFilter within(@Nullable UUID company) {
        return new CheckoutFilter(company, status, provider, search);
    }
}
