package dev.kassa.pages.payer;

import dev.kassa.checkout.CheckoutProblem.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What customers are told whose address leads to no checkout, in both languages since theirs is not known, or to a failure of ours. */
@ControllerAdvice(assignableTypes = {PayPageController.class, ReturnController.class})
class PayerProblems {

    private static final Logger log = LoggerFactory.getLogger(PayerProblems.class);

    private final PayerViews views;

    PayerProblems(PayerViews views) {
        this.views = views;
    }

    @ExceptionHandler
    ModelAndView lost(NotFound unknown, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        PagePolicy.lost(response);
        return views.page("lost", request);
    }

    /** Whatever went wrong, a customer is not left before an empty page. */
    @ExceptionHandler
    ModelAndView broken(RuntimeException failure, HttpServletRequest request, HttpServletResponse response) {
        log.error("A customer's page broke", failure);
        response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
        PagePolicy.lost(response);
        return views.page("broken", request);
    }
}
