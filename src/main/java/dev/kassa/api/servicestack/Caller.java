package dev.kassa.api.servicestack;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Role;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.company.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and in which language they want to be told what went wrong.
 *
 * @param language sv or en, if the caller named one of them
 */
public record Caller(Actor actor, @Nullable String language) {

    static Caller of(HttpServletRequest request, Actor actor) {
        return new Caller(actor, language(request));
    }

    private static @Nullable String language(HttpServletRequest request) {
        String wish = request.getHeader("x-language");
        if (wish == null) {
            return null;
        }
        String language = Locale.forLanguageTag(wish.strip()).getLanguage();
        return Language.SPOKEN.contains(language) ? language : null;
    }

    public Locale locale() {
        return language == null ? Locale.ENGLISH : Locale.of(language);
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
