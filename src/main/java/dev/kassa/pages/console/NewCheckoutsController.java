package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.company.Companies;
import dev.kassa.company.Company;
import dev.kassa.pages.Redirects;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new Stripe checkout: the form, the sum while it is filled in, and the opening. */
@Controller
class NewCheckoutsController {

    private static final String PAGE = "console/new-checkout";

    private final CheckoutService checkouts;
    private final Companies companies;
    private final ListQueries queries;
    private final NewCheckoutView view;
    private final Sentences sentences;

    NewCheckoutsController(
            CheckoutService checkouts,
            Companies companies,
            ListQueries queries,
            NewCheckoutView view,
            Sentences sentences) {
        this.checkouts = checkouts;
        this.companies = companies;
        this.queries = queries;
        this.view = view;
        this.sentences = sentences;
    }

    @GetMapping("/checkouts/new")
    String show(@RequestParam MultiValueMap<String, String> fields, Actor actor, Locale locale, Model model) {
        Optional<Company> company = company(fields, actor);
        if (company.isEmpty()) {
            model.addAttribute("companies", companies.findAllByOrderByName());
            return "console/new-checkout-company";
        }
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
            Model model,
            RedirectAttributes next) {
        Company company = company(fields, actor).orElseThrow(() -> new BadQuery("company", ""));
        NewCheckoutForm form = NewCheckoutForm.read(fields);
        try {
            UUID id = checkouts.open(form.wish(company), actor).checkout().id();
            next.addFlashAttribute("notice", sentences.notice("good", "opening.done", locale));
            return new ModelAndView(Redirects.to("/checkouts/" + id + "/share"));
        } catch (Forbidden forbidden) {
            throw forbidden;
        } catch (CheckoutProblem problem) {
            tell(problem, company, form, locale, model);
            view.show(company, form, actor, locale, model);
            model.addAttribute("shell", shell.at(path(company, actor)));
            return new ModelAndView(PAGE, model.asMap(), Advice.on(problem).status());
        }
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
