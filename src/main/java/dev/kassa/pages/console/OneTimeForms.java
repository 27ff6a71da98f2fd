package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutDetail;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.Instruction;
import dev.kassa.idempotency.Binding;
import dev.kassa.idempotency.CommandRefused;
import dev.kassa.idempotency.CommandTokens;
import dev.kassa.idempotency.Done;
import dev.kassa.idempotency.Outcome;
import dev.kassa.idempotency.Purpose;
import dev.kassa.idempotency.Submission;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forms that move money. Each is shown with a token ({@code parts/token :: field}) and carried out once, and what was said of
 * it then is said to everybody who sends the same form again.
 */
@Component
class OneTimeForms {

    private final CommandTokens tokens;
    private final CheckoutService checkouts;
    private final JsonMapper json;

    OneTimeForms(CommandTokens tokens, CheckoutService checkouts, JsonMapper json) {
        this.tokens = tokens;
        this.checkouts = checkouts;
        this.json = json;
    }

    /** How it went, and the path of the page that says so. */
    record Told(String target, Notice notice) {}

    /** Gives the page about a checkout a token for its form. */
    void offer(Purpose purpose, CheckoutDetail detail, Actor actor, Model model) {
        offer(shown(purpose, detail), actor, model);
    }

    void offer(Binding binding, Actor actor, Model model) {
        model.addAttribute("token", tokens.issue(binding, actor));
    }

    /**
     * Carries out a form about a checkout, or finds that it was; its page tells how it went.
     *
     * @param deed what it asks for; problems that the page tells of are told by it and not thrown
     * @throws CommandRefused if the form is not taken; see {@link StaleForms}
     */
    Outcome run(Submission form, Supplier<Notice> deed) {
        UUID id = form.subjectId();
        return run(form, () -> now(form, id), () -> new Told("/checkouts/" + id, deed.get()));
    }

    /** @param now what the form would be for if it were shown now */
    Outcome run(Submission form, Supplier<Binding> now, Supplier<Told> deed) {
        return tokens.run(form, now, () -> {
            Told told = deed.get();
            return new Done(told.target(), json.writeValueAsString(told.notice()));
        });
    }

    Notice notice(Outcome outcome) {
        return json.readValue(outcome.done().said(), Notice.class);
    }

    /** What this page is asked to say of a form that the same person sent; null if there is nothing of the kind. */
    @Nullable
    Notice notice(UUID command, String path, Actor actor) {
        return tokens.outcome(command, actor)
                .filter(outcome -> outcome.done().target().equals(path))
                .map(this::notice)
                .orElse(null);
    }

    /** What must not have changed: the status, what was paid back, and what has been tried. */
    private static Binding shown(Purpose purpose, CheckoutDetail detail) {
        Checkout checkout = detail.checkout();
        List<Instruction> tried = detail.instructions();
        String last = tried.isEmpty() ? "-" : tried.getFirst().outcome().name();
        return new Binding(
                purpose,
                checkout.id(),
                "%s %d %d %s"
                        .formatted(checkout.status().word(), checkout.refunded().amountMinor(), tried.size(), last),
                checkout.amount().amountMinor(),
                checkout.amount().currency().name());
    }

    /** Of what was done already the heart says so, and an older form may hear it. */
    private Binding now(Submission form, UUID id) {
        CheckoutDetail detail = checkouts.detail(id, form.actor());
        Binding shown = shown(form.purpose(), detail);
        boolean isDone = switch (form.purpose()) {
            case PAYMENT_REQUEST -> wasSent(detail.request());
            case CANCELLATION -> wasSent(detail.cancellation());
            case REFUND, NEW_CHECKOUT, REPLAY -> false;
        };
        return isDone ? shown.inAnyState() : shown;
    }

    private static boolean wasSent(@Nullable Instruction instruction) {
        return instruction != null && instruction.outcome() == Instruction.Outcome.SENT;
    }
}
