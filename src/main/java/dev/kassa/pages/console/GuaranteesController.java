package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Role;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.pages.Redirects;
import dev.kassa.watch.GuaranteeState;
import dev.kassa.watch.Guarantees;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What Kassa guarantees, and whether it holds: for superadmins alone. */
@Controller
class GuaranteesController {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** What somebody waits for; in books so large that it is not enough, the rest is done in the background. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Guarantees guarantees;
    private final Sentences sentences;
    private final Clock clock;

    GuaranteesController(Guarantees guarantees, Sentences sentences, Clock clock) {
        this.guarantees = guarantees;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/guarantees")
    String index(Actor actor, Model model) {
        demandSuperadmin(actor);
        List<GuaranteeState> all = guarantees.all();
        model.addAttribute("guarantees", all);
        model.addAttribute(
                "broken", all.stream().filter(GuaranteeState::isViolated).count());
        model.addAttribute("kept", all.stream().filter(GuaranteeState::isKept).count());
        model.addAttribute("zone", ZONE);
        return "console/guarantees";
    }

    @PostMapping("/guarantees/checks")
    RedirectView check(Actor actor, Locale locale, RedirectAttributes next) {
        demandSuperadmin(actor);
        next.addFlashAttribute("notice", checked(locale));
        return Redirects.to("/guarantees");
    }

    @HxRequest
    @PostMapping("/guarantees/checks")
    String checkInPlace(Actor actor, Locale locale, Model model) {
        demandSuperadmin(actor);
        model.addAttribute("notice", checked(locale));
        return index(actor, model) + " :: main";
    }

    private Notice checked(Locale locale) {
        guarantees.check(PATIENCE);
        return sentences.notice("info", "guarantees.checked", locale);
    }

    @GetMapping("/guarantees/proof.json")
    ResponseEntity<Proof> json(Actor actor, Locale locale) {
        return file("json", actor).contentType(MediaType.APPLICATION_JSON).body(proof(locale));
    }

    @GetMapping("/guarantees/proof.csv")
    ResponseEntity<String> csv(Actor actor, Locale locale) {
        return file("csv", actor)
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(proof(locale).csv());
    }

    private Proof proof(Locale locale) {
        return Proof.of(
                clock.instant(), guarantees.all(), name -> sentences.say("guarantee." + name + ".title", locale));
    }

    private static BodyBuilder file(String ending, Actor actor) {
        demandSuperadmin(actor);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=kassa-guarantees." + ending);
    }

    private static void demandSuperadmin(Actor actor) {
        if (!actor.isSuperadmin()) {
            throw new Forbidden(Role.SUPERADMIN);
        }
    }
}
