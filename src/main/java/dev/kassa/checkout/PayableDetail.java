package dev.kassa.checkout;

import dev.kassa.company.Company;
import dev.kassa.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payable and all that was done to have it paid.
 *
 * @param checkouts newest first
 * @param active the checkout that its customer pays or has paid; null if there is none
 * @param paid what is reserved, or was taken whether or not it was paid back since; nothing if neither
 * @param isMismatched whether the active checkout asks for something else than the payable comes to now
 */
public record PayableDetail(
        Payable payable,
        Company company,
        List<PayableLine> lines,
        List<Checkout> checkouts,
        @Nullable Checkout active,
        PaymentState state,
        Money paid,
        boolean isMismatched) {}
