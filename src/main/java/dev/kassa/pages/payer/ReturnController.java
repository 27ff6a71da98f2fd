package dev.kassa.pages.payer;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.ForPayer;
import dev.kassa.checkout.UiMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a customer comes back to. The address proves nothing: what is said here was read at the provider just now. */
@Controller
class ReturnController {

    private final CheckoutService service;
    private final PayerViews views;
    private final Clock clock;

    ReturnController(CheckoutService service, PayerViews views, Clock clock) {
        this.service = service;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/pay/{token}/return")
    ModelAndView show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Instant cameAt = clock.instant();
        ForPayer payer = service.afterPaying(token);
        Checkout checkout = payer.checkout();
        PagePolicy.telling(response, payer);
        boolean leavesUs = checkout.terms().uiMode() == UiMode.HOSTED && payer.continueTo() != null;
        if (checkout.status().isPaid() && leavesUs) {
            return onTo(Objects.requireNonNull(payer.continueTo()).toString());
        }
        return views.page(name(payer, cameAt), payer, request).addObject("already", false);
    }

    private static String name(ForPayer payer, Instant cameAt) {
        CheckoutStatus status = payer.checkout().status();
        if (status.isPaid()) {
            return "receipt";
        }
        if (payer.current() != null) {
            return "replaced";
        }
        boolean undecided =
                status == CheckoutStatus.PROCESSING_PAYMENT || status.isOpen() && !seenSince(payer.checkout(), cameAt);
        return undecided ? "waiting" : "ended";
    }

    /** If the provider was silent, what our books say is old: nobody who may have paid is told that he has not. */
    private static boolean seenSince(Checkout checkout, Instant cameAt) {
        return checkout.seenAt() != null && !checkout.seenAt().isBefore(cameAt);
    }

    private static ModelAndView onTo(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }
}
