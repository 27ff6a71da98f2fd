package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Role;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.pages.Redirects;
import dev.kassa.watch.BacklogState;
import dev.kassa.watch.Backlogs;
import dev.kassa.watch.Work;
import dev.kassa.watch.Work.Wish;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What Kassa does by itself, and what waits to be done: for superadmins alone. */
@Controller
class WorkController {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Work work;
    private final Backlogs backlogs;
    private final Ages ages;
    private final Sentences sentences;
    private final Clock clock;

    WorkController(Work work, Backlogs backlogs, Ages ages, Sentences sentences, Clock clock) {
        this.work = work;
        this.backlogs = backlogs;
        this.ages = ages;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * @param words what waits in it; its name if nobody has told it in words
     * @param oldest for how long the oldest waits, in words
     */
    record Queue(BacklogState state, String words, String oldest) {}

    /** @param words what it does; its name if nobody has told it in words */
    record Job(Work.Task task, String words) {}

    @GetMapping("/work")
    String index(Actor actor, Locale locale, Model model) {
        demandSuperadmin(actor);
        Instant now = clock.instant();
        List<Queue> queues = backlogs.all().stream()
                .map(state ->
                        new Queue(state, words("backlog." + state.name(), locale), ages.say(state.age(now), locale)))
                .toList();
        model.addAttribute("queues", queues);
        model.addAttribute(
                "jobs",
                work.tasks().stream()
                        .map(task -> new Job(task, words("task." + task.name(), locale)))
                        .toList());
        model.addAttribute("zone", ZONE);
        return "console/work";
    }

    @PostMapping("/work/{task}/runs")
    RedirectView run(@PathVariable String task, Actor actor, Locale locale, RedirectAttributes next) {
        demandSuperadmin(actor);
        Wish wish = work.runNow(task, actor);
        if (wish == Wish.UNKNOWN) {
            throw new NotFound();
        }
        String word = wish == Wish.GRANTED ? "work.granted" : "work.under-way";
        next.addFlashAttribute("notice", sentences.notice("info", word, locale, words("task." + task, locale)));
        return Redirects.to("/work");
    }

    private String words(String key, Locale locale) {
        return sentences.sayOr(key.substring(key.indexOf('.') + 1), key, locale);
    }

    private static void demandSuperadmin(Actor actor) {
        if (!actor.isSuperadmin()) {
            throw new Forbidden(Role.SUPERADMIN);
        }
    }
}
