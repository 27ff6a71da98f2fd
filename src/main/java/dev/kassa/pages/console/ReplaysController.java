package dev.kassa.pages.console;

import dev.kassa.access.SignedIn;
import dev.kassa.audit.Actor;
import dev.kassa.audit.Denial;
import dev.kassa.audit.Denials;
import dev.kassa.audit.Role;
import dev.kassa.calls.Call;
import dev.kassa.calls.Calls;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.idempotency.Binding;
import dev.kassa.idempotency.CommandRefused;
import dev.kassa.idempotency.Outcome;
import dev.kassa.idempotency.Purpose;
import dev.kassa.idempotency.Submission;
import dev.kassa.pages.Redirects;
import dev.kassa.pages.console.OneTimeForms.Told;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Sends a program's request again, in test mode, as the one who is signed in; the new one's page shows both answers. */
@Controller
class ReplaysController {

    private final Calls calls;
    private final Replaying replaying;
    private final OneTimeForms forms;
    private final StaleForms stale;
    private final Sentences sentences;
    private final Denials denials;

    ReplaysController(
            Calls calls,
            Replaying replaying,
            OneTimeForms forms,
            StaleForms stale,
            Sentences sentences,
            Denials denials) {
        this.calls = calls;
        this.replaying = replaying;
        this.forms = forms;
        this.stale = stale;
        this.sentences = sentences;
        this.denials = denials;
    }

    @PostMapping("/requests/{id}/replay")
    RedirectView create(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String token,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        Actor actor = person.actor();
        Call call = calls.find(id, actor).orElseThrow(NotFound::new);
        if (replaying.obstacle(call, actor) == Replaying.Obstacle.READER) {
            denials.tell(Denial.ACCESS_DENIED, actor, null, "replay");
            throw new Forbidden(Role.ADMINISTRATOR);
        }
        var form = new Submission(token, Purpose.REPLAY, id, "", actor);
        try {
            Outcome outcome = forms.run(form, () -> Binding.of(Purpose.REPLAY, id), () -> replay(call, person, locale));
            return Redirects.to(outcome.address());
        } catch (CommandRefused refused) {
            next.addFlashAttribute("notice", stale.notice(refused, locale));
            return Redirects.to("/requests/" + id);
        }
    }

    private Told replay(Call call, SignedIn person, Locale locale) {
        Replaying.Obstacle obstacle = replaying.obstacle(call, person.actor());
        if (obstacle != null) {
            return new Told("/requests/" + call.id(), sentences.notice("wait", "replay.refused", locale));
        }
        return replaying
                .send(call, person)
                .map(again -> new Told("/requests/" + again, sentences.notice("good", "replay.sent", locale)))
                .orElseGet(() ->
                        new Told("/requests/" + call.id(), sentences.notice("unknown", "replay.unanswered", locale)));
    }
}
