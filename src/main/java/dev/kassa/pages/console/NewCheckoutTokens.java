package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.company.Company;
import dev.kassa.idempotency.Binding;
import dev.kassa.idempotency.CommandRefused;
import dev.kassa.idempotency.Purpose;
import dev.kassa.idempotency.Submission;
import dev.kassa.pages.console.OneTimeForms.Told;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The tokens of the form of a new checkout: bound to a person and a company, and once it is sent, to all that was filled in. */
@Component
class NewCheckoutTokens {

    private final OneTimeForms forms;
    private final StaleForms stale;

    NewCheckoutTokens(OneTimeForms forms, StaleForms stale) {
        this.forms = forms;
        this.stale = stale;
    }

    void offer(Company company, Actor actor, Model model) {
        forms.offer(binding(company), actor, model);
    }

    /** For a form that is still being filled in. */
    void keep(@Nullable String token, Company company, Actor actor, Model model) {
        if (token == null || token.isBlank()) {
            offer(company, actor, model);
        } else {
            model.addAttribute("token", token);
        }
    }

    /** @return the address of the page that the first submit of the form led to */
    String run(@Nullable String token, Company company, NewCheckoutForm form, Actor actor, Supplier<Told> deed) {
        var submission = new Submission(token, Purpose.NEW_CHECKOUT, company.id(), form.toString(), actor);
        return forms.run(submission, () -> binding(company), deed).address();
    }

    Notice notice(CommandRefused refused, Locale locale) {
        return stale.notice(refused, locale);
    }

    private static Binding binding(Company company) {
        return Binding.of(Purpose.NEW_CHECKOUT, company.id());
    }
}
