package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutDetail;
import dev.kassa.checkout.PaymentRequest;
import dev.kassa.idempotency.Binding;
import dev.kassa.idempotency.CommandTokens;
import dev.kassa.idempotency.Done;
import dev.kassa.idempotency.Outcome;
import dev.kassa.idempotency.Purpose;
import dev.kassa.idempotency.Submission;
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
    private final JsonMapper json;

    OneTimeForms(CommandTokens tokens, JsonMapper json) {
        this.tokens = tokens;
        this.json = json;
    }

    /** How it went, and the path of the page that says so. */
    record Told(String target, Notice notice) {}

    /** What a form about this checkout is for, as the page shows it now. */
    static Binding binding(Purpose purpose, CheckoutDetail detail) {
        Checkout checkout = detail.checkout();
        PaymentRequest request = detail.request();
        String sofar = request == null ? "" : " " + request.outcome() + " " + request.attempts();
        return new Binding(
                purpose,
                checkout.id(),
                checkout.status().word() + sofar,
                checkout.amount().amountMinor(),
                checkout.amount().currency().name());
    }

    /** Gives the page a token for its form. */
    void offer(Binding binding, Actor actor, Model model) {
        model.addAttribute("token", tokens.issue(binding, actor));
    }

    /**
     * Carries the form out, or finds that it was.
     *
     * @param now what the form would be for if it were shown now
     * @param deed what it asks for; problems that the next page tells of are told by it and not thrown
     */
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
}
