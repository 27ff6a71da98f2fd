package dev.kassa.pages.payer;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.ForPayer;
import dev.kassa.checkout.UiMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a customer comes back to. The address proves nothing: what is said here is what the provider says now. */
@Controller
class ReturnController {

    private final CheckoutService checkouts;
    private final PayerViews views;

    ReturnController(CheckoutService checkouts, PayerViews views) {
        this.checkouts = checkouts;
        this.views = views;
    }

    @GetMapping("/pay/{token}/return")
    ModelAndView show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        ForPayer payer = checkouts.forPayer(token);
        Checkout checkout = payer.checkout();
        PagePolicy.telling(response, payer);
        boolean leavesUs = checkout.terms().uiMode() == UiMode.HOSTED && payer.continueTo() != null;
        if (checkout.status().isPaid() && leavesUs) {
            return onTo(Objects.requireNonNull(payer.continueTo()).toString());
        }
        return views.page(PayerView.afterPaying(payer), payer, request).addObject("already", false);
    }

    private static ModelAndView onTo(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }
}
