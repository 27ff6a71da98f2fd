package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutDetail;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.CheckoutService;
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

/** Asks for reserved money: first a page that says what will happen, then the doing and an honest word on how it went. */
@Controller
@RequestMapping("/checkouts/{id}/payment-request")
class PaymentRequestsController {

    private static final String PAGE = "console/payment-request";

    private final CheckoutService checkouts;
    private final Sightings sightings;
    private final CheckoutView view;
    private final Sentences sentences;
    private final OneTimeForms forms;
    private final StaleForms stale;

    PaymentRequestsController(
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

    /** What is confirmed must be true now, so the provider is looked at first; if it is silent, the page says so. */
    @GetMapping
    String confirm(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        model.addAttribute("unseen", sightings.look(id, actor, locale).orElse(null));
        CheckoutDetail detail = checkouts.detail(id, actor);
        view.show(detail, model, locale);
        if (detail.may().send().isAllowed()) {
            forms.offer(Purpose.PAYMENT_REQUEST, detail, actor, model);
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
            return new ModelAndView(Redirects.to(send(id, token, actor, locale).address()));
        } catch (CommandRefused refused) {
            model.addAttribute("shell", shell.at("/checkouts/" + id + "/payment-request"));
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
            Outcome outcome = send(id, token, actor, locale);
            model.addAttribute("notice", forms.notice(outcome));
            view.show(checkouts.detail(id, actor), model, locale);
            htmx.setPushUrl(outcome.address());
            return new ModelAndView("console/checkout-in-place", model.asMap());
        } catch (CommandRefused refused) {
            return anew(refused, PAGE + " :: main", id, actor, locale, model);
        }
    }

    private Outcome send(UUID id, @Nullable String token, Actor actor, Locale locale) {
        return forms.run(new Submission(token, Purpose.PAYMENT_REQUEST, id, "", actor), () -> send(id, actor, locale));
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

    /** The page as it is now, with the reason why the form was not taken and, if there is still something to send, another. */
    private ModelAndView anew(CommandRefused refused, String page, UUID id, Actor actor, Locale locale, Model model) {
        confirm(id, actor, locale, model);
        Checkout now = checkouts.find(id, actor);
        model.addAttribute("notice", stale.notice(refused, now, locale));
        return new ModelAndView(page, model.asMap(), StaleForms.status(refused));
    }
}
