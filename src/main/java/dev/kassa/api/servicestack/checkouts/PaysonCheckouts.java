package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what the Payson operations are about. What is not Payson's, or not the named company's, is not there for them. */
@Component
class PaysonCheckouts {

    private final CheckoutService heart;

    PaysonCheckouts(CheckoutService heart) {
        this.heart = heart;
    }

    /** @param companyId null for the caller's own company */
    Checkout find(@Nullable UUID id, @Nullable UUID companyId, Caller caller) {
        if (id == null) {
            throw new Invalid(List.of(new Fault("id", "required")));
        }
        Checkout checkout = heart.find(id, caller.actor());
        boolean ofAnother = companyId != null && !companyId.equals(checkout.companyId());
        if (ofAnother || checkout.provider() != ProviderName.PAYSON) {
            throw new NotFound();
        }
        return checkout;
    }
}
