package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutDetail;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.Sent;
import dev.kassa.idempotency.CommandRefused;
import dev.kassa.idempotency.Outcome;
import dev.kassa.idempotency.Purpose;
import dev.kassa.idempotency.Submission;
import dev.kassa.pages.Redirects;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxResponse;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets reserved money go, or closes what can still be paid: first a page that says which, then the doing. */
@Controller
@RequestMapping("/checkouts/{id}/cancellation")
class CancellationsController {

    private static final String PAGE = "console/cancellation";

    private final CheckoutService checkouts;
    private final Sightings sightings;
    private final CheckoutView view;
    private final Sentences sentences;
    private final OneTimeForms forms;
    private final StaleForms stale;

    CancellationsController(
            CheckoutService checkouts,
            Sightings sightings,
            CheckoutView view,
            Sentences sentences,
            OneTimeForms forms,
            StaleForms stale) {
        this.checkouts = checkouts;
        this.sightings = sightings;
        this.view = view;
        this.sentences = sentences;
        this.forms = forms;
        this.stale = stale;
    }

    /** The customer may be paying just now, so the provider is looked at first; if it is silent, the page says so. */
    @GetMapping
    String confirm(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        model.addAttribute("unseen", sightings.look(id, actor, locale).orElse(null));
        CheckoutDetail detail = checkouts.detail(id, actor);
        model.addAttribute("cannot", sentences.inOneParagraph(detail.may().cancel(), locale));
        view.show(detail, model, locale);
        if (detail.may().cancel().isAllowed()) {
            forms.offer(Purpose.CANCELLATION, detail, actor, model);
        }
        return PAGE;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String token,
            @ModelAttribute("shell") Shell shell,
            Actor actor,
            Locale locale,
            Model model) {
        try {
            return new ModelAndView(
                    Redirects.to(cancel(id, token, actor, locale).address()));
        } catch (CommandRefused refused) {
            model.addAttribute("shell", shell.at("/checkouts/" + id + "/cancellation"));
            return anew(refused, PAGE, id, actor, locale, model);
        }
    }

    @HxRequest
    @PostMapping
    ModelAndView createInPlace(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            Locale locale,
            Model model,
            HtmxResponse htmx) {
        try {
            Outcome outcome = cancel(id, token, actor, locale);
            model.addAttribute("notice", forms.notice(outcome));
            view.show(checkouts.detail(id, actor), model, locale);
            htmx.setPushUrl(outcome.address());
            return new ModelAndView("console/checkout-in-place", model.asMap());
        } catch (CommandRefused refused) {
            return anew(refused, PAGE + " :: main", id, actor, locale, model);
        }
    }

    private Outcome cancel(UUID id, @Nullable String token, Actor actor, Locale locale) {
        return forms.run(new Submission(token, Purpose.CANCELLATION, id, "", actor), () -> cancel(id, actor, locale));
    }

    /** The page as it is now, with the reason why the form was not taken and, if there is still something to cancel, another. */
    private ModelAndView anew(CommandRefused refused, String page, UUID id, Actor actor, Locale locale, Model model) {
        confirm(id, actor, locale, model);
        model.addAttribute("notice", stale.notice(refused, checkouts.find(id, actor), locale));
        return new ModelAndView(page, model.asMap(), StaleForms.status(refused));
    }

    private Notice cancel(UUID id, Actor actor, Locale locale) {
        try {
            Sent sent = checkouts.cancel(id, actor);
            String provider = sent.checkout().provider().title();
            return sent.already()
                    ? sentences.notice("info", "cancelling.already", locale, provider)
                    : told(sent.checkout(), provider, locale);
        } catch (NotFound | Forbidden refused) {
            throw refused;
        } catch (CheckoutProblem problem) {
            return sentences.notice(problem, "cancelling", locale);
        }
    }

    /** A customer may have been quicker than whoever wanted to close the checkout. */
    private Notice told(Checkout checkout, String provider, Locale locale) {
        if (checkout.status() != CheckoutStatus.CANCELED && checkout.status() != CheckoutStatus.EXPIRED) {
            return sentences.notice("wait", "cancelling.paid", locale, provider);
        }
        return checkout.readyToShipAt() == null
                ? sentences.notice("good", "cancelling.closed", locale, provider)
                : sentences.notice("good", "cancelling.released", locale, provider);
    }
}
