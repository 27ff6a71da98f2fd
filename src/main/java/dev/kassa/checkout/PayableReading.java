package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.company.Companies;
import dev.kassa.company.Company;
import dev.kassa.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is paid for and how far it is, and asks nobody outside. */
@Component
class PayableReading {

    private final PayableBook payables;
    private final Checkouts checkouts;
    private final IntentTable intents;
    private final Companies companies;

    PayableReading(PayableBook payables, Checkouts checkouts, IntentTable intents, Companies companies) {
        this.payables = payables;
        this.checkouts = checkouts;
        this.intents = intents;
        this.companies = companies;
    }

    /** @throws NotFound if there is none, or none that this actor may know of */
    Payable visible(Optional<Payable> payable, Actor actor) {
        return payable.filter(found -> actor.sees(found.companyId())).orElseThrow(NotFound::new);
    }

    Payable visible(String publicId, Actor actor) {
        return visible(payables.byPublicId(publicId), actor);
    }

    Payable visible(UUID id, Actor actor) {
        return visible(payables.byId(id), actor);
    }

    /** The same, for somebody who is about to change it. */
    Payable writable(String publicId, Actor actor) {
        Payable payable = visible(publicId, actor);
        Rules.demandWrite(actor, company(payable));
        return payable;
    }

    Company company(Payable payable) {
        return companies.findById(payable.companyId()).orElseThrow();
    }

    PayableDetail detail(Payable payable) {
        List<Checkout> all = checkouts.findByPayable(payable.id());
        Optional<Checkout> active = PaymentStates.active(all);
        Intent intent = active.flatMap(checkout -> intents.find(checkout.id())).orElse(null);
        Money paid = PaymentStates.paid(payable, active.orElse(null), intent);
        return new PayableDetail(
                payable,
                company(payable),
                payables.lines(payable.id()),
                all,
                active.orElse(null),
                PaymentStates.of(payable, active.orElse(null), paid),
                paid,
                active.isPresent() && isMismatched(payable, active.get(), intent));
    }

    /** Whether what the checkout asks for, by our books or by what was seen, is not what the payable comes to now. */
    static boolean isMismatched(Payable payable, Checkout checkout, @Nullable Intent intent) {
        if (!checkout.amount().equals(payable.amount())) {
            return true;
        }
        return intent != null
                && (intent.moved() || (intent.seenMinor() != null && intent.seenMinor() != payable.amountMinor()));
    }
}
