package dev.kassa.api.servicestack;

import dev.kassa.access.SignedIn;
import dev.kassa.api.servicestack.Operations.Match;
import dev.kassa.audit.Actor;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderAccounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.handler.MappedInterceptor;

/**
 * Refuses what could move real money, to those who ask for that with {@code Kassa-Test-Only: true}. Whoever tries things out
 * is then sure of it, whichever key they have taken by mistake. The caller is known by now, and the pace kept.
 */
public final class TestOnly implements HandlerInterceptor {

    public static final String HEADER = "Kassa-Test-Only";

    private final Operations operations;
    private final ProviderAccounts accounts;
    private final Translator translator;
    private final Outgoing outgoing;

    private TestOnly(Operations operations, ProviderAccounts accounts, Translator translator, Outgoing outgoing) {
        this.operations = operations;
        this.accounts = accounts;
        this.translator = translator;
        this.outgoing = outgoing;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Actor actor = actor(request);
        if (!"true".equalsIgnoreCase(request.getHeader(HEADER)) || isReading(request) || isTesting(actor)) {
            return true;
        }
        outgoing.write(request, response, translator.translate(Refused.realMoney(), Caller.of(request, actor)));
        return false;
    }

    private boolean isReading(HttpServletRequest request) {
        Optional<Match> match = operations.find(Path.of(request)).flatMap(place -> place.match(Verb.of(request)));
        return match.filter(found -> found.operation().signature().writes()).isEmpty();
    }

    /** Who is of one company acts for that one alone; of all others it is not known before for which they act. */
    private boolean isTesting(Actor actor) {
        UUID company = actor.companyId();
        if (company == null) {
            return !accounts.isAnyLive();
        }
        List<ProviderAccount> own = accounts.ofCompany(company);
        return own.stream().noneMatch(ProviderAccount::live);
    }

    private static Actor actor(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication who
                        && who.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.actor()
                : Actor.anonymous();
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        MappedInterceptor testOnly(
                Operations operations, ProviderAccounts accounts, Translator translator, Outgoing outgoing) {
            return new MappedInterceptor(null, new TestOnly(operations, accounts, translator, outgoing));
        }
    }
}
