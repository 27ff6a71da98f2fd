package dev.kassa.pages.console;

import dev.kassa.checkout.Act;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutDetail;
import dev.kassa.checkout.Decision.Reason;
import dev.kassa.checkout.Instruction;
import dev.kassa.checkout.Instruction.Outcome;
import dev.kassa.checkout.VatPart;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page about one checkout shows beside the facts themselves: the road, the story, and why not. */
@Component
class CheckoutView {

    private final Timeline timeline;
    private final Todo todo;

    CheckoutView(Timeline timeline, Todo todo) {
        this.timeline = timeline;
        this.todo = todo;
    }

    void show(CheckoutDetail detail, Model model, Locale locale) {
        Checkout checkout = detail.checkout();
        ZoneId zone = detail.company().zoneId();
        model.addAttribute("detail", detail);
        model.addAttribute("checkout", checkout);
        model.addAttribute("provider", checkout.provider().title());
        model.addAttribute("zone", zone);
        model.addAttribute("road", Road.of(checkout, detail.trail(), zone));
        model.addAttribute("vat", VatPart.of(detail.lines()));
        model.addAttribute("replaced", Todo.isReplaced(checkout));
        model.addAttribute("events", timeline.tell(detail.trail(), Todo.isReplaced(checkout), zone, locale));
        model.addAttribute(
                "createdBy",
                timeline.whoDid(Act.CHECKOUT_MADE, detail.trail(), locale)
                        .orElse(checkout.terms().createdBy()));
        model.addAttribute("todo", todo.say(detail, locale));
        model.addAttribute("anew", Todo.isAnewAdvised(detail));
        model.addAttribute("request", request(detail, zone, locale));
    }

    private @Nullable Request request(CheckoutDetail detail, ZoneId zone, Locale locale) {
        Instruction request = detail.request();
        if (request == null) {
            return null;
        }
        Instant settled = request.settledAt();
        return new Request(
                isAbandoned(detail, request)
                        ? Outcome.UNKNOWN.name()
                        : request.outcome().name(),
                timeline.whoDid(Act.PAYMENT_REQUEST_MADE, detail.trail(), locale)
                        .orElse(request.requestedBy()),
                (settled == null ? request.attemptedAt() : settled).atZone(zone),
                request.detail());
    }

    /** Whether it looks as if it were being sent, and the heart knows that nobody is at it any more. */
    private static boolean isAbandoned(CheckoutDetail detail, Instruction request) {
        List<Reason> reasons = detail.may().send().reasons();
        return request.outcome() == Outcome.PENDING
                && detail.mayOpen()
                && reasons.stream().noneMatch(reason -> reason.code().equals("requestUnderWay"));
    }

    /**
     * The payment request as the page tells it.
     *
     * @param at when its outcome was known, or else when the provider was last asked
     */
    record Request(
            String outcome,
            String by,
            ZonedDateTime at,
            @Nullable String detail) {}
}
