package dev.kassa.checkout;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.company.Company;
import dev.kassa.company.ProviderAccount;
import java.util.List;
import java.util.UUID;

/** A wish as far as it makes sense: the lines that can be had of it, and all that is wrong with the rest. */
record Sketch(
        UUID checkoutId,
        OpenCheckout wish,
        Company company,
        String internalReference,
        String countryCode,
        String language,
        List<CheckoutLine> lines,
        List<Fault> faults) {

    /** @throws Invalid if anything is wrong */
    void demandWhole() {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    Draft at(ProviderAccount account) {
        return new Draft(
                checkoutId,
                wish,
                company,
                account,
                internalReference,
                countryCode,
                language,
                lines,
                null,
                Label.NONE,
                null);
    }
}
