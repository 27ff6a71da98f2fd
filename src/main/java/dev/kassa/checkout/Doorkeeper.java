package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Denial;
import dev.kassa.audit.Denials;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutProblem.KeyRequired;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.company.Companies;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the audit trail whom the heart turned away, and tells it from somebody who asked for what does not exist. */
@Component
class Doorkeeper {

    private final Checkouts checkouts;
    private final Payables payables;
    private final Companies companies;
    private final Denials denials;

    Doorkeeper(Checkouts checkouts, Payables payables, Companies companies, Denials denials) {
        this.checkouts = checkouts;
        this.payables = payables;
        this.companies = companies;
        this.denials = denials;
    }

    /** @param arguments what the verb was called with: somewhere among them who called it, and for what */
    void note(CheckoutProblem problem, String verb, @Nullable Object[] arguments) {
        Optional<Actor> caller = first(Actor.class, arguments);
        if (caller.isEmpty()) {
            return;
        }
        Actor actor = caller.get();
        UUID id = first(UUID.class, arguments)
                .or(() -> first(String.class, arguments).flatMap(this::called))
                .orElse(null);
        if (problem instanceof Forbidden || problem instanceof KeyRequired) {
            denials.tell(Denial.ACCESS_DENIED, actor, id, verb);
        } else if (problem instanceof NotFound && id != null && isForStrangers(actor, id)) {
            denials.tell(Denial.STRANGER_DENIED, actor, id, verb);
        } else if (problem instanceof Invalid && isForStrangers(actor, arguments)) {
            denials.tell(Denial.STRANGER_DENIED, actor, null, verb);
        }
    }

    private boolean isForStrangers(Actor actor, @Nullable Object[] arguments) {
        return first(OpenCheckout.class, arguments)
                .map(OpenCheckout::companyId)
                .or(() -> first(RegisterPayable.class, arguments).map(RegisterPayable::companyId))
                .or(() -> first(OpenIntent.class, arguments)
                        .map(OpenIntent::payable)
                        .flatMap(payables::findByPublicId)
                        .map(Payable::companyId))
                .filter(company -> !actor.isAnonymous() && !actor.sees(company))
                .filter(company -> companies.findById(company).isPresent())
                .isPresent();
    }

    private boolean isForStrangers(Actor actor, UUID id) {
        return checkouts
                .findById(id)
                .map(Checkout::companyId)
                .or(() -> payables.findById(id).map(Payable::companyId))
                .filter(company -> !actor.sees(company))
                .isPresent();
    }

    private Optional<UUID> called(String publicId) {
        return checkouts
                .findByPublicId(publicId)
                .map(Checkout::id)
                .or(() -> payables.findByPublicId(publicId).map(Payable::id));
    }

    private static <T> Optional<T> first(Class<T> type, @Nullable Object[] arguments) {
        return Stream.of(arguments).filter(type::isInstance).map(type::cast).findFirst();
    }
}
