package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutDetail;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.Instruction;
import dev.kassa.pages.Redirects;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxResponse;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxReswap;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** What has become of something whose outcome nobody knew, for a page that waits for it. Reads our books and asks nobody. */
@Controller
class OutcomesController {

    private final CheckoutService checkouts;
    private final CheckoutView view;
    private final Dealings dealings;
    private final Sentences sentences;

    OutcomesController(CheckoutService checkouts, CheckoutView view, Dealings dealings, Sentences sentences) {
        this.checkouts = checkouts;
        this.view = view;
        this.dealings = dealings;
        this.sentences = sentences;
    }

    @GetMapping("/checkouts/{id}/outcome")
    RedirectView show(@PathVariable UUID id) {
        return Redirects.to("/checkouts/" + id);
    }

    /**
     * Nothing while there is nothing new, the card while nobody knows, and then the whole page as it is with the outcome.
     *
     * @param of what the page waits for
     * @param mark what it says of it already
     */
    @HxRequest
    @GetMapping("/checkouts/{id}/outcome")
    Object showInPlace(
            @PathVariable UUID id,
            @RequestParam UUID of,
            @RequestParam String mark,
            Actor actor,
            Locale locale,
            Model model,
            HtmxResponse htmx) {
        CheckoutDetail detail = checkouts.detail(id, actor);
        Doubt doubt = dealings.doubt(detail, locale);
        if (doubt != null && doubt.mark().equals(mark)) {
            return ResponseEntity.noContent().build();
        }
        view.show(detail, model, locale);
        if (doubt != null) {
            return "console/doubt :: card";
        }
        detail.instructions().stream()
                .filter(instruction -> instruction.id().equals(of))
                .findAny()
                .ifPresent(known -> model.addAttribute("notice", told(known, detail, locale)));
        htmx.setRetarget("#main");
        htmx.setReswap(HtmxReswap.outerHtml());
        return "console/checkout-in-place";
    }

    private Notice told(Instruction known, CheckoutDetail detail, Locale locale) {
        boolean done = known.outcome() == Instruction.Outcome.SENT;
        String room = done ? "outcome.done" : "outcome.not-done";
        return sentences.notice(
                done ? "good" : "bad",
                room,
                locale,
                detail.checkout().provider().title(),
                sentences.say("dealing." + known.kind(), locale));
    }
}
