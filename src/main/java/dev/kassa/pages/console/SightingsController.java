package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutDetail;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.pages.Redirects;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** "Check with the provider now": what a person may want to see that no notification told. */
@Controller
class SightingsController {

    private final CheckoutService checkouts;
    private final Sightings sightings;
    private final CheckoutView view;
    private final Sentences sentences;

    SightingsController(CheckoutService checkouts, Sightings sightings, CheckoutView view, Sentences sentences) {
        this.checkouts = checkouts;
        this.sightings = sightings;
        this.view = view;
        this.sentences = sentences;
    }

    @PostMapping("/checkouts/{id}/sighting")
    RedirectView create(@PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("notice", look(id, actor, locale));
        return Redirects.to("/checkouts/" + id);
    }

    @HxRequest
    @PostMapping("/checkouts/{id}/sighting")
    String createInPlace(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        model.addAttribute("notice", look(id, actor, locale));
        view.show(checkouts.detail(id, actor), model, locale);
        return "console/checkout-in-place";
    }

    private Notice look(UUID id, Actor actor, Locale locale) {
        CheckoutDetail before = checkouts.detail(id, actor);
        return sightings.look(id, actor, locale).orElseGet(() -> told(before, id, actor, locale));
    }

    private Notice told(CheckoutDetail before, UUID id, Actor actor, Locale locale) {
        CheckoutStatus status = checkouts.find(id, actor).status();
        String provider = before.checkout().provider().title();
        return status == before.checkout().status()
                ? sentences.notice("info", "looking.same", locale, provider)
                : sentences.notice(
                        "good", "looking.changed", locale, provider, sentences.say("status." + status.word(), locale));
    }
}
