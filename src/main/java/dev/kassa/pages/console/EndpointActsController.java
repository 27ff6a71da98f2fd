package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.outbox.Deliveries;
import dev.kassa.outbox.Delivery;
import dev.kassa.outbox.Delivery.State;
import dev.kassa.outbox.Endpoints;
import dev.kassa.pages.Redirects;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What can be done to an endpoint. Each act leads back to its page, with a word on how it went. */
@Controller
@RequestMapping("/endpoints/{id}")
class EndpointActsController {

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final HookView view;
    private final Sentences sentences;

    EndpointActsController(Endpoints endpoints, Deliveries deliveries, HookView view, Sentences sentences) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.view = view;
        this.sentences = sentences;
    }

    @PostMapping("/pause")
    RedirectView pause(@PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes next) {
        endpoints.pause(id, actor);
        return back(id, "info", "paused", locale, next);
    }

    @PostMapping("/resumption")
    RedirectView resume(@PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes next) {
        endpoints.resume(id, actor);
        return back(id, "good", "resumed", locale, next);
    }

    @PostMapping("/removal")
    RedirectView remove(@PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes next) {
        endpoints.remove(id, actor);
        next.addFlashAttribute("notice", sentences.notice("info", "hook.done.removed", locale));
        return Redirects.to("/endpoints");
    }

    @PostMapping("/secret")
    RedirectView rotate(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "overlap") String old,
            Actor actor,
            Locale locale,
            RedirectAttributes next) {
        boolean overlapping = !old.equals("ends");
        next.addFlashAttribute("secret", endpoints.rotate(id, overlapping, actor));
        return back(id, "good", overlapping ? "rotated" : "replaced", locale, next);
    }

    @PostMapping("/ping")
    RedirectView ping(@PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes next) {
        Delivery test = deliveries.ping(id, actor);
        boolean arrived = test.state() == State.DELIVERED;
        String result = arrived ? "pinged" : "unpinged";
        next.addFlashAttribute(
                "notice",
                sentences.notice(arrived ? "good" : "bad", "hook.done." + result, locale, "" + test.status()));
        return Redirects.to("/endpoints/%s/deliveries/%s".formatted(id, test.id()));
    }

    @PostMapping("/replay")
    RedirectView replay(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String since,
            Actor actor,
            Locale locale,
            RedirectAttributes next) {
        ZoneId zone = view.zone(endpoints.find(id, actor));
        int again = deliveries.replay(id, instant(since, zone), actor);
        return back(id, "good", again == 0 ? "nothing" : "replayed", locale, next, again);
    }

    private static Instant instant(String local, ZoneId zone) {
        try {
            return LocalDateTime.parse(local).atZone(zone).toInstant();
        } catch (DateTimeException meaningless) {
            throw new BadQuery("since", local);
        }
    }

    @GetMapping("/deliveries/{delivery}")
    String show(@PathVariable UUID id, @PathVariable UUID delivery, Actor actor, Model model) {
        var endpoint = endpoints.find(id, actor);
        view.showDelivery(endpoint, deliveries.find(endpoint, delivery), model);
        return "console/delivery";
    }

    @PostMapping("/deliveries/{delivery}/resending")
    RedirectView resend(
            @PathVariable UUID id, @PathVariable UUID delivery, Actor actor, Locale locale, RedirectAttributes next) {
        deliveries.resend(id, delivery, actor);
        next.addFlashAttribute("notice", sentences.notice("good", "hook.done.resent", locale));
        return Redirects.to("/endpoints/%s/deliveries/%s".formatted(id, delivery));
    }

    private RedirectView back(
            UUID id, String tone, String done, Locale locale, RedirectAttributes next, Object... arguments) {
        next.addFlashAttribute("notice", sentences.notice(tone, "hook.done." + done, locale, arguments));
        return Redirects.to("/endpoints/" + id);
    }
}
