package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.company.Companies;
import dev.kassa.company.Company;
import dev.kassa.idempotency.CommandRefused;
import dev.kassa.pages.Redirects;
import dev.kassa.pages.console.OneTimeForms.Told;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A new Stripe checkout: the form, the sum while it is filled in, and the opening. */
@Controller
class NewCheckoutsController {

    private static final String PAGE = "console/new-checkout";

    private final CheckoutService checkouts;
    private final Companies companies;
    private final ListQueries queries;
    private final NewCheckoutView view;
    private final Sentences sentences;
    private final NewCheckoutTokens tokens;

    NewCheckoutsController(
            CheckoutService checkouts,
            Companies companies,
            ListQueries queries,
            NewCheckoutView view,
            Sentences sentences,
            NewCheckoutTokens tokens) {
        this.checkouts = checkouts;
        this.companies = companies;
        this.queries = queries;
        this.view = view;
        this.sentences = sentences;
        this.tokens = tokens;
    }

    @GetMapping("/checkouts/new")
    String show(@RequestParam MultiValueMap<String, String> fields, Actor actor, Locale locale, Model model) {
        Optional<Company> company = company(fields, actor);
        if (company.isEmpty()) {
            model.addAttribute("companies", companies.findAllByOrderByName());
            return "console/new-checkout-company";
        }
        tokens.offer(company.get(), actor, model);
        view.show(company.get(), NewCheckoutForm.blank(company.get()), actor, locale, model);
        return PAGE;
    }

    /** The form as it is filled in so far, with what it comes to. Nothing is opened. */
    @PostMapping("/checkouts/new")
    String sum(
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("shell") Shell shell,
            Actor actor,
            Locale locale,
            Model model) {
        Company company = company(fields, actor).orElseThrow(() -> new BadQuery("company", ""));
        tokens.keep(fields.getFirst("token"), company, actor, model);
        view.show(company, NewCheckoutForm.read(fields), actor, locale, model);
        model.addAttribute("shell", shell.at(path(company, actor)));
        return PAGE;
    }

    @HxRequest
    @PostMapping("/checkouts/new")
    String sumInPlace(
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("shell") Shell shell,
            Actor actor,
            Locale locale,
            Model model) {
        return sum(fields, shell, actor, locale, model) + " :: sum";
    }

    @PostMapping("/checkouts")
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("shell") Shell shell,
            Actor actor,
            Locale locale,
            Model model) {
        Company company = company(fields, actor).orElseThrow(() -> new BadQuery("company", ""));
        NewCheckoutForm form = NewCheckoutForm.read(fields);
        HttpStatus status;
        try {
            return new ModelAndView(Redirects.to(tokens.run(
                    fields.getFirst("token"), company, form, actor, () -> open(form, company, actor, locale))));
        } catch (Forbidden forbidden) {
            throw forbidden;
        } catch (CheckoutProblem problem) {
            status = Advice.on(problem).status();
            tell(problem, company, form, locale, model);
        } catch (CommandRefused refused) {
            status = StaleForms.status(refused);
            model.addAttribute("notice", tokens.notice(refused, locale));
        }
        tokens.offer(company, actor, model);
        view.show(company, form, actor, locale, model);
        model.addAttribute("shell", shell.at(path(company, actor)));
        return new ModelAndView(PAGE, model.asMap(), status);
    }

    private Told open(NewCheckoutForm form, Company company, Actor actor, Locale locale) {
        UUID id = checkouts.open(form.wish(company), actor).checkout().id();
        return new Told("/checkouts/" + id + "/share", sentences.notice("good", "opening.done", locale));
    }

    private void tell(CheckoutProblem problem, Company company, NewCheckoutForm form, Locale locale, Model model) {
        if (problem instanceof Invalid invalid) {
            view.showFaults(invalid.faults(), company, form, locale, model);
        } else {
            model.addAttribute("notice", sentences.notice(problem, "opening", locale));
        }
    }

    /** The actor's own company; a superadmin names one, or is asked to. */
    private Optional<Company> company(MultiValueMap<String, String> fields, Actor actor) {
        @Nullable Company named = queries.company(fields, actor);
        return named != null
                ? Optional.of(named)
                : Optional.ofNullable(actor.companyId()).flatMap(companies::findById);
    }

    private static String path(Company company, Actor actor) {
        return "/checkouts/new" + (actor.isSuperadmin() ? "?company=" + company.slug() : "");
    }
}
