package dev.kassa.pages.console;

import dev.kassa.checkout.Act;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutDetail;
import dev.kassa.checkout.Instruction;
import dev.kassa.checkout.Payment;
import dev.kassa.checkout.VatPart;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page about one checkout shows beside the facts themselves: the road, the story, the money, and why not. */
@Component
class CheckoutView {

    private final Timeline timeline;
    private final Dealings dealings;
    private final Todo todo;

    CheckoutView(Timeline timeline, Dealings dealings, Todo todo) {
        this.timeline = timeline;
        this.dealings = dealings;
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
        model.addAttribute("whyNot", todo.whyNot(detail, locale));
        model.addAttribute("anew", Todo.isAnewAdvised(detail));
        model.addAttribute("suggested", suggested(detail));
        showMoney(detail, model, locale);
    }

    private void showMoney(CheckoutDetail detail, Model model, Locale locale) {
        Checkout checkout = detail.checkout();
        model.addAttribute("amounts", Amounts.of(checkout));
        model.addAttribute("deadline", Deadline.of(checkout, detail.company().zoneId(), dealings.now()));
        model.addAttribute("doubt", dealings.doubt(detail, locale));
        model.addAttribute("request", dealings.tell(detail.request(), detail, locale));
        model.addAttribute("cancellation", dealings.tell(detail.cancellation(), detail, locale));
        model.addAttribute("last", dealings.tell(first(detail.instructions()), detail, locale));
        model.addAttribute(
                "refunds",
                detail.refunds().stream()
                        .map(refund -> Objects.requireNonNull(dealings.tell(refund, detail, locale)))
                        .toList());
    }

    private static @Nullable Instruction first(List<Instruction> newestFirst) {
        return newestFirst.isEmpty() ? null : newestFirst.getFirst();
    }

    /** Of several payments for one thing the last: the first was no mistake when it was made. */
    private static @Nullable Payment suggested(CheckoutDetail detail) {
        return detail.payments().size() < 2 ? null : detail.payments().getLast();
    }
}
