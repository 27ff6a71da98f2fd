package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutProblem.KeyRequired;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import dev.kassa.company.Companies;
import dev.kassa.company.Company;
import dev.kassa.company.Language;
import dev.kassa.company.ProviderName;
import dev.kassa.company.Settings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds all that is wrong with a wish at once, before anything is written down. */
@Component
class Drafting {

    private static final int LONGEST_REFERENCE = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Companies companies;
    private final Pricing pricing;
    private final Providers providers;
    private final Settings settings;
    private final Clock clock;

    Drafting(Companies companies, Pricing pricing, Providers providers, Settings settings, Clock clock) {
        this.companies = companies;
        this.pricing = pricing;
        this.providers = providers;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws CheckoutProblem if the wish is not acceptable; then it left no row behind */
    Draft draft(OpenCheckout wish, Actor actor) {
        Sketch sketch = sketch(wish, actor);
        sketch.demandWhole();
        return sketch.at(providers.account(sketch.company().id(), wish.provider()));
    }

    /** What a thing to be paid for consists of, as a sketch of the checkout that would be paid for it now. */
    Sketch thing(RegisterPayable wish, Actor actor) {
        if (actor.isAnonymous()) {
            throw new KeyRequired();
        }
        Company company = company(wish.companyId(), actor);
        String country = wish.countryCode() == null ? company.country() : wish.countryCode();
        return sketch(
                new OpenCheckout(
                        ProviderName.STRIPE,
                        company.id(),
                        country,
                        wish.articles(),
                        wish.internalReferenceId(),
                        null,
                        null,
                        UiMode.INTENT,
                        wish.language()),
                company);
    }

    /** @throws CheckoutProblem if the actor may not open anything for the company; all else is told as faults */
    Sketch sketch(OpenCheckout wish, Actor actor) {
        if (wish.companyId() == null) {
            throw new Invalid(withoutCompany(wish));
        }
        return sketch(wish, company(wish.companyId(), actor));
    }

    /** Nothing is learnt of a company that is not named, so that all else that is missing can be told with it. */
    private static List<Fault> withoutCompany(OpenCheckout wish) {
        var faults = new ArrayList<Fault>();
        faults.add(new Fault("companyId", "required"));
        country(wish.countryCode(), faults);
        reference(wish.internalReferenceId(), faults);
        if (wish.articles().isEmpty()) {
            faults.add(new Fault("articles", "required"));
        }
        return faults;
    }

    private Sketch sketch(OpenCheckout wish, Company company) {
        var faults = new ArrayList<Fault>();
        String country = country(wish.countryCode(), faults);
        String reference = reference(wish.internalReferenceId(), faults);
        String language = language(wish.language(), company, faults);
        ReturnAddress.check("confirmationUrl", wish.confirmationUrl(), company, faults);
        if (wish.uiMode() == UiMode.EMBEDDED && wish.cancelUrl() != null) {
            faults.add(new Fault("cancelUrl", "notWithEmbedded"));
        } else {
            ReturnAddress.check("cancelUrl", wish.cancelUrl(), company, faults);
        }
        UUID id = Tokens.newId(clock.instant());
        List<CheckoutLine> lines = pricing.price(id, company, language, wish.articles(), faults);
        return new Sketch(id, wish, company, reference, country, language, lines, faults);
    }

    private Company company(@Nullable UUID id, Actor actor) {
        if (id == null) {
            throw new Invalid(List.of(new Fault("companyId", "required")));
        }
        Optional<Company> company = companies.findById(id);
        // To somebody of another company this one does not exist.
        if (company.isEmpty() || (!actor.isAnonymous() && !actor.sees(id))) {
            throw new Invalid(List.of(new Fault("companyId", "unknownCompany")));
        }
        if (actor.isAnonymous()) {
            if (company.get().demandsKey()) {
                throw new KeyRequired();
            }
        } else {
            Rules.demandWrite(actor, company.get());
        }
        if (!settings.areEnabled(company.get().id())) {
            throw new NotAllowed(Rules.paymentsOff());
        }
        return company.get();
    }

    private static String country(@Nullable String code, List<Fault> faults) {
        if (code == null || code.isBlank()) {
            faults.add(new Fault("countryCode", "required"));
            return "";
        }
        String country = code.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            faults.add(new Fault("countryCode", "unknownCountry"));
        }
        return country;
    }

    private static String reference(@Nullable String reference, List<Fault> faults) {
        if (reference == null || reference.isBlank()) {
            faults.add(new Fault("internalReferenceId", "required"));
            return "";
        }
        String stripped = reference.strip();
        if (stripped.length() > LONGEST_REFERENCE) {
            faults.add(new Fault("internalReferenceId", "tooLong", LONGEST_REFERENCE));
        } else if (stripped.chars().anyMatch(Character::isISOControl)) {
            faults.add(new Fault("internalReferenceId", "controlCharacter"));
        }
        return stripped;
    }

    private static String language(@Nullable String language, Company company, List<Fault> faults) {
        if (language == null || language.isBlank()) {
            return company.language();
        }
        if (!Language.SPOKEN.contains(language)) {
            faults.add(new Fault("language", "unknownLanguage"));
        }
        return language;
    }
}
