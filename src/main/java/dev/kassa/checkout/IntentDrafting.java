package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import dev.kassa.company.Company;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderName;
import dev.kassa.company.Settings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds all that is wrong with the wish for an intent, before anything is written down. */
@Component
class IntentDrafting {

    private static final int LONGEST_EMAIL = 320;

    private final PayableBook payables;
    private final PayableReading reading;
    private final Providers providers;
    private final Adopting adopting;
    private final Settings settings;
    private final Clock clock;

    IntentDrafting(
            PayableBook payables,
            PayableReading reading,
            Providers providers,
            Adopting adopting,
            Settings settings,
            Clock clock) {
        this.payables = payables;
        this.reading = reading;
        this.providers = providers;
        this.adopting = adopting;
        this.settings = settings;
        this.clock = clock;
    }

    Draft draft(OpenIntent wish, Actor actor) {
        Payable payable = payable(wish.payable(), actor);
        Company company = reading.company(payable);
        demandPayable(payable);
        var faults = new ArrayList<Fault>();
        if (payable.amountMinor() == 0) {
            faults.add(new Fault("payable", "nothingToPay"));
        }
        check(wish.options(), wish.returnUrl(), company, faults);
        Labels.check(wish.label(), faults);
        if (wish.receiptEmail() != null && wish.receiptEmail().length() > LONGEST_EMAIL) {
            faults.add(new Fault("receiptEmail", "tooLong", LONGEST_EMAIL));
        }
        refuse(faults);
        ProviderAccount account = providers.account(company.id(), ProviderName.STRIPE);
        String adopted = adopting.check(wish, payable, account, faults).orElse(null);
        refuse(faults);
        return draft(wish, payable, company, account, adopted);
    }

    private Draft draft(
            OpenIntent wish, Payable payable, Company company, ProviderAccount account, @Nullable String adopted) {
        UUID id = Tokens.newId(clock.instant());
        var asked = new OpenCheckout(
                ProviderName.STRIPE,
                company.id(),
                payable.countryCode(),
                List.of(),
                payable.internalReference(),
                null,
                null,
                UiMode.INTENT,
                payable.language());
        String options = wish.options() == null ? "{}" : wish.options();
        return new Draft(
                id,
                asked,
                company,
                account,
                payable.internalReference(),
                payable.countryCode(),
                payable.language(),
                payables.lines(payable.id()).stream().map(line -> line.in(id)).toList(),
                payable,
                wish.label(),
                new IntentTerms(adopted, options, wish.returnUrl(), wish.receiptEmail()));
    }

    /** What an integrator calls a payable of the actor's, who may do something with it. */
    Payable payable(@Nullable String publicId, Actor actor) {
        if (publicId == null || publicId.isBlank()) {
            throw new Invalid(List.of(new Fault("payable", "required")));
        }
        Optional<Payable> found = payables.byPublicId(publicId).filter(payable -> actor.sees(payable.companyId()));
        Payable payable = found.orElseThrow(() -> new Invalid(List.of(new Fault("payable", "unknownPayable"))));
        Rules.demandWrite(actor, reading.company(payable));
        return payable;
    }

    /** Whatever is asked to be paid must stand still, and be of a company that takes payments. */
    void demandPayable(Payable payable) {
        if (!settings.areEnabled(payable.companyId())) {
            throw new NotAllowed(Rules.paymentsOff());
        }
        Decision stands = PayableRules.stands(payable);
        if (!stands.isAllowed()) {
            throw new NotAllowed(stands);
        }
    }

    /** Adds faults for options that are no JSON object and for addresses that customers may not be sent to. */
    static void check(@Nullable String options, @Nullable String returnUrl, Company company, List<Fault> faults) {
        Labels.checkObject("options", options, faults);
        ReturnAddress.check("returnUrl", returnUrl, company, faults);
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
