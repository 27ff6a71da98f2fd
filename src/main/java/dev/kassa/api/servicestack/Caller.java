package dev.kassa.api.servicestack;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Role;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.company.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Who asks, and in which language they want to be told what went wrong.
 *
 * @param language sv or en, if the caller named one of them; the pages of what is opened will speak it
 * @param locale of the sentences of an answer
 */
public record Caller(Actor actor, @Nullable String language, Locale locale) {

    public Caller(Actor actor, @Nullable String language) {
        this(actor, language, language == null ? Locale.ENGLISH : Locale.of(language));
    }

    static Caller of(HttpServletRequest request, Actor actor) {
        String language = language(request);
        return language == null ? new Caller(actor, null, browser(request)) : new Caller(actor, language);
    }

    /** What a browser says of its own accord is good for sentences. Who pays speaks perhaps another language. */
    private static Locale browser(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(Language.SPOKEN::contains)
                .findFirst()
                .map(Locale::of)
                .orElse(Locale.ENGLISH);
    }

    private static @Nullable String language(HttpServletRequest request) {
        String wish = request.getHeader("x-language");
        if (wish == null) {
            return null;
        }
        String language = Locale.forLanguageTag(wish.strip()).getLanguage();
        return Language.SPOKEN.contains(language) ? language : null;
    }

    /** @throws Refused if the operation is not open to all and nobody has signed in; or else {@link Forbidden} */
    void demand(Set<Role> roles) {
        if (roles.isEmpty() || roles.contains(actor.role())) {
            return;
        }
        if (actor.isAnonymous()) {
            throw Refused.unauthorized();
        }
        throw new Forbidden(roles.stream().sorted().findFirst().orElseThrow());
    }
}
