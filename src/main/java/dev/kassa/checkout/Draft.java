package dev.kassa.checkout;

import dev.kassa.company.Company;
import dev.kassa.company.ProviderAccount;
import dev.kassa.money.Money;
import java.util.List;
import java.util.UUID;

/** A wish that was found acceptable: the company, its account, and lines at its prices. Nothing is written down yet. */
record Draft(
        UUID checkoutId,
        OpenCheckout wish,
        Company company,
        ProviderAccount account,
        String internalReference,
        String countryCode,
        String language,
        List<CheckoutLine> lines) {

    Money total() {
        return Pricing.total(lines);
    }

    int articleTypeId() {
        return Payable.articleTypeId(lines).orElseThrow();
    }
}
