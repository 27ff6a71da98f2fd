package dev.kassa.pages.console;

import dev.kassa.access.SignedIn;
import dev.kassa.checkout.CheckoutProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** The pages that say no, each with its status and with the way on. */
@ControllerAdvice(basePackageClasses = ProblemPages.class)
class ProblemPages {

    private final Shells shells;
    private final Sentences sentences;

    ProblemPages(Shells shells, Sentences sentences) {
        this.shells = shells;
        this.sentences = sentences;
    }

    @ExceptionHandler
    ModelAndView problem(
            CheckoutProblem problem,
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletRequest request,
            Locale locale) {
        HttpStatus status = Advice.on(problem).status();
        return page(status, sentences.notice(problem, locale), shells.of(person, request, locale))
                .addObject("reading", request.getMethod().equals("GET"));
    }

    @ExceptionHandler
    ModelAndView badQuery(
            BadQuery bad,
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletRequest request,
            Locale locale) {
        Notice notice = sentences.notice("bad", "problem.badQuery", locale, bad.parameter(), bad.value());
        return page(HttpStatus.BAD_REQUEST, notice, shells.of(person, request, locale));
    }

    /** An id that is none: there is nothing at this address. */
    @ExceptionHandler
    ModelAndView notAnId(
            MethodArgumentTypeMismatchException mismatch,
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletRequest request,
            Locale locale) {
        return page(HttpStatus.NOT_FOUND, null, shells.of(person, request, locale));
    }

    private static ModelAndView page(HttpStatus status, @Nullable Notice notice, Shell shell) {
        boolean known = status == HttpStatus.NOT_FOUND || status == HttpStatus.FORBIDDEN;
        var page = new ModelAndView(known ? "error/" + status.value() : "console/problem", status);
        page.addObject("shell", shell);
        page.addObject("notice", notice);
        page.addObject("code", status.value());
        return page;
    }
}
