package dev.kassa.pages.payer;

import dev.kassa.checkout.ForPayer;
import dev.kassa.checkout.Terms;
import dev.kassa.pages.MoneyPrinter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The customer's pages by name. Their language is the checkout's, so it is not asked of a cookie. */
@Component
class PayerViews {

    private static final Logger log = LoggerFactory.getLogger(PayerViews.class);

    private final ThymeleafViewResolver resolver;
    private final MoneyPrinter printer;
    private final boolean sandbox;

    PayerViews(
            ThymeleafViewResolver resolver, MoneyPrinter printer, @Value("${kassa.sandbox.enabled}") boolean sandbox) {
        this.resolver = resolver;
        this.printer = printer;
        this.sandbox = sandbox;
    }

    /** A page about a checkout, in the language chosen with {@code ?lang=} or else the checkout's. */
    ModelAndView page(PayerView view, ForPayer payer, HttpServletRequest request) {
        if (payer.silence() != null) {
            log.warn(
                    "{} says nothing of {}: {}",
                    payer.checkout().provider(),
                    payer.checkout(),
                    payer.silence().getMessage());
        }
        Terms terms = payer.checkout().terms();
        Locale locale = PayerLanguage.of(request, terms.language());
        PayerPage page = new PayerPage(payer, Purchase.of(payer, printer, locale), locale);
        return view(view.word(), locale, request, !terms.live())
                .addObject("page", page)
                .addObject("provider", page.provider());
    }

    /** A page about none, in the browser's language. */
    ModelAndView page(String name, HttpServletRequest request) {
        String preferred = request.getLocale().getLanguage();
        return view(name, PayerLanguage.of(request, preferred), request, false);
    }

    private ModelAndView view(String name, Locale locale, HttpServletRequest request, boolean test) {
        return new ModelAndView((model, asking, answer) -> render(name, locale, model, asking, answer))
                .addObject("shell", new Shell(sandbox, test, request.getRequestURI()))
                .addObject("compact", "iframe".equals(request.getHeader("Sec-Fetch-Dest")))
                .addObject("host", request.getServerName());
    }

    /** A page that breaks is answered with one that does not: nothing of it has been sent, since pages are sent whole. */
    private void render(
            String name,
            Locale locale,
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        try {
            resolve(name, locale).render(model, request, response);
        } catch (Exception broken) {
            log.error("The page {} broke", name, broken);
            response.resetBuffer();
            response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
            resolve("broken", locale).render(model, request, response);
        }
    }

    private View resolve(String name, Locale locale) {
        try {
            return Objects.requireNonNull(resolver.resolveViewName("payer/" + name, locale));
        } catch (Exception broken) {
            throw new IllegalStateException("No page " + name, broken);
        }
    }

    /** What the layout asks of every page. */
    record Shell(boolean sandbox, boolean testMode, String path) {}
}
