package dev.kassa.checkout;

import dev.kassa.company.Company;
import dev.kassa.company.ProviderAccount;
import dev.kassa.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish that was found acceptable: the company, its account, and lines at its prices. Nothing is written down yet.
 *
 * @param payable what is paid for, where the lines are its own; null where the lines say what is paid for
 * @param label null to hang nothing on the checkout
 * @param intent null unless the company's own page confirms it
 */
record Draft(
        UUID checkoutId,
        OpenCheckout wish,
        Company company,
        ProviderAccount account,
        String internalReference,
        String countryCode,
        String language,
        List<CheckoutLine> lines,
        @Nullable Payable payable,
        Label label,
        @Nullable IntentTerms intent) {

    Money total() {
        return Pricing.total(lines);
    }
}
