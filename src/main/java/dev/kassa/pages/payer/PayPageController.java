package dev.kassa.pages.payer;

import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.ForPayer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page that a checkout is paid on. Its address stays good for ever, and says at any time how things stand. */
@Controller
class PayPageController {

    private static final Logger log = LoggerFactory.getLogger(PayPageController.class);

    private final CheckoutService service;
    private final PayerViews views;

    PayPageController(CheckoutService service, PayerViews views) {
        this.service = service;
        this.views = views;
    }

    @GetMapping("/pay/{token}")
    ModelAndView show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        ForPayer payer;
        try {
            payer = service.forPayer(token);
        } catch (NotFound unknown) {
            throw unknown;
        } catch (CheckoutProblem problem) {
            log.warn("The provider of a checkout to pay is silent: {}", problem.getMessage());
            return silent(service.asKnown(token), request, response);
        }
        String name = name(payer);
        if (name.equals("silent")) {
            return silent(payer, request, response);
        }
        if (name.equals("pay")) {
            PagePolicy.paying(
                    response, payer, service.pageSources(payer.checkout().provider()));
        } else {
            PagePolicy.telling(response, payer);
        }
        return views.page(name, payer, request).addObject("already", true);
    }

    /** What is paid is paid, even if another has replaced it; what is replaced is not paid any more, even if it still could be. */
    private static String name(ForPayer payer) {
        CheckoutStatus status = payer.checkout().status();
        if (status.isPaid()) {
            return "receipt";
        }
        if (payer.current() != null) {
            return "replaced";
        }
        if (payer.way() != null) {
            return "pay";
        }
        if (status.isOpen()) {
            return "silent"; // it was opened at the provider, and the answer has not come
        }
        return status == CheckoutStatus.PROCESSING_PAYMENT ? "waiting" : "ended";
    }

    private ModelAndView silent(ForPayer known, HttpServletRequest request, HttpServletResponse response) {
        PagePolicy.telling(response, known);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        return views.page("silent", known, request);
    }
}
