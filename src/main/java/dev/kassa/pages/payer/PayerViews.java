package dev.kassa.pages.payer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The customer's pages by name. Their language is the checkout's, so it is not asked of the browser or a session. */
@Component
class PayerViews {

    private final ThymeleafViewResolver resolver;
    private final boolean sandbox;

    PayerViews(ThymeleafViewResolver resolver, @Value("${kassa.sandbox.enabled}") boolean sandbox) {
        this.resolver = resolver;
        this.sandbox = sandbox;
    }

    /** A page about a checkout. */
    ModelAndView page(String name, PayerPage page, HttpServletRequest request) {
        boolean test = !page.of().checkout().terms().live();
        return view(name, page.locale(), request, test).addObject("page", page).addObject("provider", page.provider());
    }

    /** A page about none. */
    ModelAndView page(String name, Locale locale, HttpServletRequest request) {
        return view(name, locale, request, false);
    }

    private ModelAndView view(String name, Locale locale, HttpServletRequest request, boolean test) {
        return new ModelAndView(resolve(name, locale))
                .addObject("shell", new Shell(sandbox, test, request.getRequestURI()))
                .addObject("compact", "iframe".equals(request.getHeader("Sec-Fetch-Dest")))
                .addObject("host", request.getServerName());
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
