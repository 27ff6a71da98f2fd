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
import dev.kassa.pages.Redirects;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxResponse;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Lets reserved money go, or closes what can still be paid: first a page that says which, then the doing. */
@Controller
@RequestMapping("/checkouts/{id}/cancellation")
class CancellationsController {

    private final CheckoutService checkouts;
    private final Sightings sightings;
    private final CheckoutView view;
    private final Sentences sentences;

    CancellationsController(CheckoutService checkouts, Sightings sightings, CheckoutView view, Sentences sentences) {
        this.checkouts = checkouts;
        this.sightings = sightings;
        this.view = view;
        this.sentences = sentences;
    }

    /** The customer may be paying just now, so the provider is looked at first; if it is silent, the page says so. */
    @GetMapping
    String confirm(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        model.addAttribute("unseen", sightings.look(id, actor, locale).orElse(null));
        CheckoutDetail detail = checkouts.detail(id, actor);
        model.addAttribute("cannot", sentences.inOneParagraph(detail.may().cancel(), locale));
        view.show(detail, model, locale);
        return "console/cancellation";
    }

    @PostMapping
    RedirectView create(@PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("notice", cancel(id, actor, locale));
        return Redirects.to("/checkouts/" + id);
    }

    @HxRequest
    @PostMapping
    String createInPlace(@PathVariable UUID id, Actor actor, Locale locale, Model model, HtmxResponse htmx) {
        model.addAttribute("notice", cancel(id, actor, locale));
        view.show(checkouts.detail(id, actor), model, locale);
        htmx.setPushUrl("/checkouts/" + id);
        return "console/checkout-in-place";
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
