package dev.kassa.checkout;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish to have a thing to be paid for, at the company's own prices. Nulls are what a caller left out.
 *
 * @param internalReferenceId the booking system's id of it, 1 to 100 characters
 * @param countryCode ISO 3166 alpha-2; null for the company's own
 * @param language language of its lines (sv, en); null for the company's own
 * @param label null to leave it as it is
 */
public record RegisterPayable(
        @Nullable UUID companyId,
        @Nullable String internalReferenceId,
        List<OpenCheckout.Item> articles,
        @Nullable String countryCode,
        @Nullable String language,
        @Nullable Label label) {}
