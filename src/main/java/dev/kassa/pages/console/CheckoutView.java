package dev.kassa.pages.console;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutDetail;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.PaymentRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page about one checkout shows beside the facts themselves: the road, the story, and why not. */
@Component
class CheckoutView {

    private final Timeline timeline;
    private final Sentences sentences;

    CheckoutView(Timeline timeline, Sentences sentences) {
        this.timeline = timeline;
        this.sentences = sentences;
    }

    void show(CheckoutDetail detail, Model model, Locale locale) {
        Checkout checkout = detail.checkout();
        ZoneId zone = detail.company().zoneId();
        model.addAttribute("detail", detail);
        model.addAttribute("checkout", checkout);
        model.addAttribute("provider", checkout.provider().title());
        model.addAttribute("zone", zone);
        model.addAttribute("road", Road.of(checkout, detail.trail(), zone));
        model.addAttribute("vat", VatLine.of(detail.lines()));
        model.addAttribute("events", timeline.tell(detail.trail(), zone, locale));
        model.addAttribute(
                "createdBy",
                timeline.whoDid("CHECKOUT_MADE", detail.trail(), locale)
                        .orElse(checkout.terms().createdBy()));
        model.addAttribute("done", isDone(checkout.status()));
        model.addAttribute("why", sentences.why(detail.maySend(), locale));
        model.addAttribute("next", sentences.next(detail.maySend(), locale));
        model.addAttribute("request", request(detail, zone, locale));
    }

    /** Whether the money has gone its way, so that there is nothing left to send. */
    private static boolean isDone(CheckoutStatus status) {
        return switch (status) {
            case SHIPPED, PAID_TO_ACCOUNT, CREDITED -> true;
            default -> false;
        };
    }

    private @Nullable Request request(CheckoutDetail detail, ZoneId zone, Locale locale) {
        PaymentRequest request = detail.request();
        if (request == null) {
            return null;
        }
        Instant settled = request.settledAt();
        return new Request(
                request.outcome().name(),
                timeline.whoDid("PAYMENT_REQUEST_MADE", detail.trail(), locale).orElse(request.requestedBy()),
                (settled == null ? request.attemptedAt() : settled).atZone(zone),
                request.detail());
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
