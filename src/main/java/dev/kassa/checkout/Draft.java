package dev.kassa.checkout;

import dev.kassa.checkout.PaymentProvider.Order;
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
        List<CheckoutLine> lines,
        Addresses addresses) {

    Money total() {
        return Pricing.total(lines);
    }

    /** The payable's article type: the lowest of the lines', so that the order in which a caller names them does not matter. */
    int articleTypeId() {
        return lines.stream().mapToInt(CheckoutLine::articleTypeId).min().orElseThrow();
    }

    Order order(Checkout checkout) {
        return new Order(
                checkout,
                lines,
                company,
                account,
                addresses.returnPage(checkout),
                addresses.payPage(checkout),
                addresses.notification(checkout));
    }
}
