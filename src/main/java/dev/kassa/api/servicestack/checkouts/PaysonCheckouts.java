package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.company.ProviderName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what the Payson operations are about. What is not Payson's, or not the named company's, is not there for them. */
@Component
class PaysonCheckouts {

    private final NamedCheckouts checkouts;

    PaysonCheckouts(NamedCheckouts checkouts) {
        this.checkouts = checkouts;
    }

    /** @param companyId null for the caller's own company */
    Checkout find(@Nullable UUID id, @Nullable UUID companyId, Caller caller) {
        Checkout checkout = checkouts.find(id, companyId, caller);
        if (checkout.provider() != ProviderName.PAYSON) {
            throw new NotFound();
        }
        return checkout;
    }
}
