package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutDetail;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.RefundQuote;
import dev.kassa.checkout.RefundWish;
import dev.kassa.pages.MoneyPrinter;
import dev.kassa.pages.Redirects;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Pays money back: a form, then a page that says to the öre what will happen, then the doing. What is done is what that page
 * said, or nothing.
 */
@Controller
@RequestMapping("/checkouts/{id}/refund")
class RefundsController {

    private static final String FORM = "console/refund";

    private final CheckoutService checkouts;
    private final Sightings sightings;
    private final RefundView view;
    private final Sentences sentences;
    private final MoneyPrinter money;

    RefundsController(
            CheckoutService checkouts, Sightings sightings, RefundView view, Sentences sentences, MoneyPrinter money) {
        this.checkouts = checkouts;
        this.sightings = sightings;
        this.view = view;
        this.sentences = sentences;
        this.money = money;
    }

    /** Somebody may have paid back at the provider itself, so it is looked at first; if it is silent, the page says so. */
    @GetMapping
    String show(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        model.addAttribute("unseen", sightings.look(id, actor, locale).orElse(null));
        view.show(checkouts.detail(id, actor), RefundForm.blank(), model, locale);
        return FORM;
    }

    /** What the form comes to, to be confirmed. Nothing is paid back. */
    @PostMapping
    ModelAndView preview(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("shell") Shell shell,
            Actor actor,
            Locale locale,
            Model model) {
        RefundForm form = RefundForm.read(fields);
        CheckoutDetail detail = checkouts.detail(id, actor);
        model.addAttribute("shell", shell.at(path(id)));
        try {
            model.addAttribute("quote", checkouts.quoteRefund(id, wish(form, detail), actor));
            view.show(detail, form, model, locale);
            return new ModelAndView("console/refund-confirm", model.asMap());
        } catch (Invalid invalid) {
            return again(invalid, detail, form, locale, model);
        } catch (NotAllowed notAnyMore) {
            return new ModelAndView(Redirects.to(path(id))); // where it says why
        }
    }

    /** Back from the confirmation to the form, with all that was typed. */
    @PostMapping(params = "change")
    String change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("shell") Shell shell,
            Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("shell", shell.at(path(id)));
        view.show(checkouts.detail(id, actor), RefundForm.read(fields), model, locale);
        return FORM;
    }

    /**
     * @param confirmed the amount that the confirmation named
     * @param back what it knew to have been paid back before
     */
    @PostMapping(params = "confirmed")
    ModelAndView create(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam long confirmed,
            @RequestParam long back,
            @ModelAttribute("shell") Shell shell,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        RefundForm form = RefundForm.read(fields);
        CheckoutDetail detail = checkouts.detail(id, actor);
        try {
            next.addFlashAttribute(
                    "notice", payBack(detail, wish(form, detail).knowing(back), confirmed, actor, locale));
            return new ModelAndView(Redirects.to("/checkouts/" + id));
        } catch (Invalid invalid) {
            model.addAttribute("shell", shell.at(path(id)));
            return again(invalid, detail, form, locale, model);
        }
    }

    private Notice payBack(CheckoutDetail detail, RefundWish wish, long confirmed, Actor actor, Locale locale) {
        UUID id = detail.checkout().id();
        try {
            RefundQuote quote = checkouts.quoteRefund(id, wish, actor);
            if (quote.amount().amountMinor() != confirmed) {
                return sentences.notice("wait", "refunding.changed", locale);
            }
            checkouts.refund(id, wish, actor);
            return sentences.notice(
                    "good",
                    "refunding.done",
                    locale,
                    detail.checkout().provider().title(),
                    money.print(quote.amount(), locale));
        } catch (NotFound | Forbidden | Invalid refused) {
            throw refused;
        } catch (CheckoutProblem problem) {
            return sentences.notice(problem, "refunding", locale);
        }
    }

    private ModelAndView again(Invalid invalid, CheckoutDetail detail, RefundForm form, Locale locale, Model model) {
        view.showFaults(invalid, detail, form, model, locale);
        view.show(detail, form, model, locale);
        return new ModelAndView(FORM, model.asMap(), HttpStatus.BAD_REQUEST);
    }

    private static RefundWish wish(RefundForm form, CheckoutDetail detail) {
        return form.wish(detail.checkout().amount().currency());
    }

    private static String path(UUID id) {
        return "/checkouts/" + id + "/refund";
    }
}
