package dev.kassa.pages;

import dev.kassa.access.Doors;
import dev.kassa.company.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * The pages speak Swedish and English: what {@code ?lang=} chose and a cookie remembers, else what the browser prefers, else
 * English.
 */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    /**
     * Programs and machines want no cookie. Customers neither: looking at one of their pages in another language must not turn
     * the language of who looks.
     */
    private static final Set<String> ELSEWHERE = Stream.concat(
                    Doors.PROGRAMS.stream(), Stream.of("pay", "webhooks", "sandbox"))
            .collect(Collectors.toSet());

    /** The pages about what is for programs stand at their door, but are for people. */
    private static final String ABOUT_PROGRAMS = "/json/metadata";

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("kassa-language") {
            @Override
            protected @Nullable Locale parseLocaleValue(String value) {
                return spoken(value);
            }
        };
        resolver.setDefaultLocaleFunction(Languages::preferred);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Switch());
    }

    private static Locale preferred(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(Language.SPOKEN::contains)
                .findFirst()
                .map(Locale::of)
                .orElse(Locale.ENGLISH);
    }

    private static @Nullable Locale spoken(String value) {
        return Language.SPOKEN.contains(value) ? Locale.of(value) : null;
    }

    /** A language that nobody speaks here changes nothing. */
    private static class Switch extends LocaleChangeInterceptor {

        Switch() {
            setParamName("lang");
            setIgnoreInvalidLocale(true);
        }

        /** Looking for a parameter would read a form's body, and other rooms want theirs as it came. */
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws ServletException {
            return !request.getMethod().equals("GET")
                    || isElsewhere(request)
                    || super.preHandle(request, response, handler);
        }

        /** A page that says no stands for the address that it says no to. */
        private static boolean isElsewhere(HttpServletRequest request) {
            Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            String address = failed == null ? request.getRequestURI() : failed.toString();
            if (address.equals(ABOUT_PROGRAMS)) {
                return false;
            }
            String[] segments = address.split("/", 3);
            return segments.length > 1 && ELSEWHERE.contains(segments[1].toLowerCase(Locale.ROOT));
        }

        @Override
        protected Locale parseLocaleValue(String value) {
            Locale locale = spoken(value);
            if (locale == null) {
                throw new IllegalArgumentException("Not a language of these pages");
            }
            return locale;
        }
    }
}
