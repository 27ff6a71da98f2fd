package dev.kassa.pages.payer;

import dev.kassa.checkout.CheckoutProblem.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What customers are told whose address leads to no checkout: in both languages, since theirs is not known. */
@ControllerAdvice(assignableTypes = {PayPageController.class, ReturnController.class})
class PayerProblems {

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
}
