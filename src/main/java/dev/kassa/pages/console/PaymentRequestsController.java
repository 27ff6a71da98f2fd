package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.CheckoutService;
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

/** Asks for reserved money: first a page that says what will happen, then the doing and an honest word on how it went. */
@Controller
@RequestMapping("/checkouts/{id}/payment-request")
class PaymentRequestsController {

    private final CheckoutService checkouts;
    private final Sightings sightings;
    private final CheckoutView view;
    private final Sentences sentences;

    PaymentRequestsController(CheckoutService checkouts, Sightings sightings, CheckoutView view, Sentences sentences) {
        this.checkouts = checkouts;
        this.sightings = sightings;
        this.view = view;
        this.sentences = sentences;
    }

    /** What is confirmed must be true now, so the provider is looked at first; if it is silent, the page says so. */
    @GetMapping
    String confirm(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        model.addAttribute("unseen", sightings.look(id, actor, locale).orElse(null));
        view.show(checkouts.detail(id, actor), model, locale);
        return "console/payment-request";
    }

    @PostMapping
    RedirectView create(@PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("notice", send(id, actor, locale));
        return Redirects.to("/checkouts/" + id);
    }

    @HxRequest
    @PostMapping
    String createInPlace(@PathVariable UUID id, Actor actor, Locale locale, Model model, HtmxResponse htmx) {
        model.addAttribute("notice", send(id, actor, locale));
        view.show(checkouts.detail(id, actor), model, locale);
        htmx.setPushUrl("/checkouts/" + id);
        return "console/checkout-in-place";
    }

    private Notice send(UUID id, Actor actor, Locale locale) {
        try {
            Sent sent = checkouts.sendPaymentRequest(id, actor);
            String provider = sent.checkout().provider().title();
            return sent.already()
                    ? sentences.notice("info", "sending.already", locale, provider)
                    : sentences.notice("good", "sending.sent", locale, provider);
        } catch (NotFound | Forbidden refused) {
            throw refused;
        } catch (CheckoutProblem problem) {
            return sentences.notice(problem, "sending", locale);
        }
    }
}
