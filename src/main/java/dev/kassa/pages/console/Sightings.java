package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutService;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks at the provider for a page that can be shown without it, too. */
@Component
class Sightings {

    private final CheckoutService checkouts;
    private final Sentences sentences;

    Sightings(CheckoutService checkouts, Sentences sentences) {
        this.checkouts = checkouts;
        this.sentences = sentences;
    }

    /** @return why nothing was seen; empty if the books are as new as can be */
    Optional<Notice> look(UUID id, Actor actor, Locale locale) {
        try {
            checkouts.refresh(id, actor);
            return Optional.empty();
        } catch (CheckoutProblem problem) {
            return Optional.of(sentences.notice(problem, "looking", locale));
        }
    }
}
