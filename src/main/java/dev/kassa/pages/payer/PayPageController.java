package dev.kassa.pages.payer;

import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.ForPayer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page that a checkout is paid on. Its address stays good for ever, and says at any time how things stand. */
@Controller
class PayPageController {

    private final CheckoutService checkouts;
    private final PayerViews views;

    PayPageController(CheckoutService checkouts, PayerViews views) {
        this.checkouts = checkouts;
        this.views = views;
    }

    @GetMapping("/pay/{token}")
    ModelAndView show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        ForPayer payer = checkouts.forPayer(token);
        PayerView view = PayerView.of(payer);
        if (view == PayerView.PAY) {
            PagePolicy.paying(
                    response, payer, checkouts.pageSources(payer.checkout().provider()));
        } else {
            PagePolicy.telling(response, payer);
        }
        if (view == PayerView.SILENT) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        }
        return views.page(view, payer, request).addObject("already", true);
    }
}
