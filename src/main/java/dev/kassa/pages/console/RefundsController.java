package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutDetail;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.RefundWish;
import dev.kassa.idempotency.CommandRefused;
import dev.kassa.pages.Redirects;
import dev.kassa.pages.console.PayingBack.Confirmed;
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
    private final PayingBack payingBack;
    private final StaleForms stale;

    RefundsController(
            CheckoutService checkouts, Sightings sightings, RefundView view, PayingBack payingBack, StaleForms stale) {
        this.checkouts = checkouts;
        this.sightings = sightings;
        this.view = view;
        this.payingBack = payingBack;
        this.stale = stale;
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
            payingBack.offer(detail, actor, model);
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
            Model model) {
        RefundForm form = RefundForm.read(fields);
        CheckoutDetail detail = checkouts.detail(id, actor);
        model.addAttribute("shell", shell.at(path(id)));
        try {
            var sent = new Confirmed(fields.getFirst("token"), form, confirmed, back);
            return new ModelAndView(
                    Redirects.to(payingBack.run(sent, detail, actor, locale).address()));
        } catch (Invalid invalid) {
            return again(invalid, checkouts.detail(id, actor), form, locale, model);
        } catch (CommandRefused refused) {
            CheckoutDetail now = checkouts.detail(id, actor);
            model.addAttribute("notice", stale.notice(refused, now.checkout(), locale));
            view.show(now, form, model, locale);
            return new ModelAndView(FORM, model.asMap(), StaleForms.status(refused));
        }
    }

    private ModelAndView again(Invalid invalid, CheckoutDetail detail, RefundForm form, Locale locale, Model model) {
        view.showFaults(invalid, detail, form, model, locale);
        view.show(detail, form, model, locale);
        return new ModelAndView(FORM, model.asMap(), HttpStatus.BAD_REQUEST);
    }

    static RefundWish wish(RefundForm form, CheckoutDetail detail) {
        return form.wish(detail.checkout().amount().currency());
    }

    private static String path(UUID id) {
        return "/checkouts/" + id + "/refund";
    }
}
