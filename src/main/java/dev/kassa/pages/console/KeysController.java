package dev.kassa.pages.console;

import dev.kassa.access.Key;
import dev.kassa.access.Keys;
import dev.kassa.access.Keys.Made;
import dev.kassa.audit.Actor;
import dev.kassa.checkout.Asking;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.company.Company;
import dev.kassa.pages.Redirects;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The keys of a company's programs: the list, a new one that is shown once, and what ends or replaces one. */
@Controller
@RequestMapping("/keys")
class KeysController {

    private static final String FORM = "console/new-key";

    private final Keys keys;
    private final KeyView view;
    private final Sentences sentences;

    KeysController(Keys keys, KeyView view, Sentences sentences) {
        this.keys = keys;
        this.view = view;
        this.sentences = sentences;
    }

    @GetMapping
    String index(@RequestParam(defaultValue = "") String company, Actor actor, Model model) {
        Company whose = view.company(company, actor);
        view.showAll(whose, Asking.of(() -> keys.list(id(whose), actor)), actor, model);
        return "console/keys";
    }

    @GetMapping("/new")
    String form(@RequestParam(defaultValue = "") String company, Actor actor, Locale locale, Model model) {
        view.showForm(view.company(company, actor), KeyForm.BLANK, null, locale, model);
        return FORM;
    }

    @PostMapping
    ModelAndView create(
            KeyForm form,
            @ModelAttribute("shell") Shell shell,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        Company whose = view.company(form.company(), actor);
        try {
            Made made = Asking.of(() -> keys.create(form.wish(id(whose), view.zone(whose)), actor));
            return new ModelAndView(shown(made, "created", whose, actor, locale, next));
        } catch (Invalid invalid) {
            view.showForm(whose, form, invalid, locale, model);
            model.addAttribute("shell", shell.at(view.address("/keys/new", whose, actor)));
            return new ModelAndView(FORM, model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/{id}/rotation")
    RedirectView rotate(@PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes next) {
        Made made = Asking.of(() -> keys.rotate(id, actor));
        return shown(made, "rotated", view.companyOf(made.key()), actor, locale, next);
    }

    @PostMapping("/{id}/revocation")
    RedirectView revoke(@PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes next) {
        Key ended = Asking.of(() -> keys.revoke(id, actor));
        next.addFlashAttribute("notice", sentences.notice("info", "key.done.revoked", locale, ended.label()));
        return Redirects.to(view.address("/keys", view.companyOf(ended), actor));
    }

    private RedirectView shown(
            Made made, String done, @Nullable Company whose, Actor actor, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("secret", made.secret().toString());
        next.addFlashAttribute(
                "notice",
                sentences.notice("good", "key.done." + done, locale, made.key().label()));
        return Redirects.to(view.address("/keys", whose, actor));
    }

    private static @Nullable UUID id(@Nullable Company company) {
        return company == null ? null : company.id();
    }
}
