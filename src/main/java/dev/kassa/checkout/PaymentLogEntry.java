package dev.kassa.checkout;

import dev.kassa.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was taken for one line of a checkout.
 *
 * @param id number of the line
 * @param amount what was taken, VAT included, whether or not it was paid back since
 * @param refunded what was paid back of it, or is asked to be
 * @param takenAt when the provider was first seen to have taken it
 * @param customerReference the provider's id of who paid; null if there is none
 */
public record PaymentLogEntry(
        long id,
        UUID companyId,
        UUID checkoutId,
        String internalReference,
        int articleTypeId,
        int articleId,
        Money amount,
        Money refunded,
        Instant takenAt,
        @Nullable String customerReference) {}
