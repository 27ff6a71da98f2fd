package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.audit.Denial;
import dev.kassa.audit.Denials;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.company.Companies;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what an operation is about: a checkout by its id, or the company whose checkouts are asked for. */
@Component
class NamedCheckouts {

    private final CheckoutService heart;
    private final Companies companies;
    private final Denials denials;

    NamedCheckouts(CheckoutService heart, Companies companies, Denials denials) {
        this.heart = heart;
        this.companies = companies;
        this.denials = denials;
    }

    /**
     * @param companyId null for the caller's own company, or any for a superadmin
     * @throws NotFound if the checkout is none of that company's, or none that the caller may know of
     */
    Checkout find(@Nullable UUID id, @Nullable UUID companyId, Caller caller) {
        Checkout checkout = heart.find(Given.required("id", id), caller.actor());
        if (companyId != null && !companyId.equals(checkout.companyId())) {
            throw new NotFound();
        }
        return checkout;
    }

    /**
     * The company that a list is asked for. To somebody of another one it does not exist, and that they tried is told.
     *
     * @return the same; null if none is named
     * @throws Invalid if there is none, or none that the caller may know of
     */
    @Nullable
    UUID company(@Nullable UUID companyId, Caller caller) {
        if (companyId == null) {
            return null;
        }
        boolean exists = companies.findById(companyId).isPresent();
        if (exists && caller.actor().sees(companyId)) {
            return companyId;
        }
        if (exists) {
            denials.tell(Denial.STRANGER_DENIED, caller.actor(), null, "list");
        }
        throw new Invalid(List.of(new Fault("companyId", "unknownCompany")));
    }
}
