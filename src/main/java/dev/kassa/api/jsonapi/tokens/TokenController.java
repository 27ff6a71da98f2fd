package dev.kassa.api.jsonapi.tokens;

import dev.kassa.access.AccessTokens;
import dev.kassa.access.AccessTokens.Holder;
import dev.kassa.access.ApiRefusal;
import dev.kassa.access.TokenPace;
import dev.kassa.api.jsonapi.resources.Organization;
import dev.kassa.company.Company;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderAccounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * OAuth's client credentials, as RFC 6749 has them and Commerce Layer's clients send them: the company's slug, or the key's id, and
 * the key. The token is a JWT that tells those clients whose it is; here it stands for the key.
 */
@RestController
class TokenController {

    private static final String USUAL_SCOPE = "market:all";
    private static final Pattern SCOPE = Pattern.compile("[\\w:.,-]+( [\\w:.,-]+)*");
    private static final int LONGEST_SCOPE = 200;

    private final AccessTokens tokens;
    private final TokenPace pace;
    private final ProviderAccounts accounts;
    private final Clock clock;
    private final String issuer;

    TokenController(
            AccessTokens tokens,
            TokenPace pace,
            ProviderAccounts accounts,
            Clock clock,
            @Value("${kassa.base-url}") String baseUrl) {
        this.tokens = tokens;
        this.pace = pace;
        this.accounts = accounts;
        this.clock = clock;
        this.issuer = "https://auth." + URI.create(baseUrl).getAuthority();
    }

    @RequestMapping("/oauth/token")
    ResponseEntity<Map<String, Object>> token(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.getMethod().equals("POST")) {
            response.setHeader(HttpHeaders.ALLOW, "POST");
            return refused(HttpStatus.METHOD_NOT_ALLOWED, "invalid_request", "Send it by POST.");
        }
        if (!pace.mayGoOn(request, response)) {
            return refused(HttpStatus.TOO_MANY_REQUESTS, "too_many_requests", "Wait as Retry-After says.");
        }
        try {
            return token(TokenRequest.read(request), request.getRemoteAddr());
        } catch (IllegalArgumentException unreadable) {
            return refused(HttpStatus.BAD_REQUEST, "invalid_request", "The request cannot be read.");
        }
    }

    private ResponseEntity<Map<String, Object>> token(TokenRequest wish, String remote) {
        if (wish.grantType().isEmpty()) {
            return refused(HttpStatus.BAD_REQUEST, "invalid_request", "grant_type is missing.");
        }
        if (!wish.grantType().equals("client_credentials")) {
            return refused(
                    HttpStatus.BAD_REQUEST, "unsupported_grant_type", "There are client_credentials and nothing else.");
        }
        if (!wish.scope().isEmpty()
                && (wish.scope().length() > LONGEST_SCOPE
                        || !SCOPE.matcher(wish.scope()).matches())) {
            return refused(HttpStatus.BAD_REQUEST, "invalid_scope", "scope is not one.");
        }
        Optional<Holder> holder = tokens.recognise(wish.clientId(), wish.clientSecret(), remote);
        return holder.isEmpty()
                ? refused(
                        HttpStatus.UNAUTHORIZED,
                        "invalid_client",
                        "client_id and client_secret do not belong together.")
                : granted(holder.get(), wish.scope().isEmpty() ? USUAL_SCOPE : wish.scope());
    }

    private ResponseEntity<Map<String, Object>> granted(Holder holder, String scope) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", tokens.issue(holder, claims(holder, scope)));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", AccessTokens.GOOD_FOR.toSeconds());
        answer.put("scope", scope);
        answer.put("created_at", clock.instant().getEpochSecond());
        return unkept(HttpStatus.OK).body(answer);
    }

    private Map<String, Object> claims(Holder holder, String scope) {
        Company company = holder.company();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(
                "organization",
                Map.of("id", Organization.idOf(company.id()), "slug", company.slug(), "enterprise", false));
        claims.put(
                "application",
                Map.of(
                        "id",
                        holder.key().toString(),
                        "client_id",
                        holder.key().toString(),
                        "kind",
                        "integration",
                        "public",
                        false,
                        "confidential",
                        true));
        claims.put("scope", scope);
        claims.put("test", accounts.ofCompany(company.id()).stream().noneMatch(ProviderAccount::live));
        claims.put("rand", UUID.randomUUID().toString());
        claims.put("iss", issuer);
        return claims;
    }

    private static ResponseEntity<Map<String, Object>> refused(HttpStatus status, String code, String sentence) {
        var answer = unkept(status);
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, ApiRefusal.CHALLENGE);
        }
        return answer.body(Map.of("error", code, "error_description", sentence));
    }

    private static ResponseEntity.BodyBuilder unkept(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_TYPE, "application/json");
    }
}
