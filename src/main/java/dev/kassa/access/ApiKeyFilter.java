package dev.kassa.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in by {@code x-api-key} or {@code Authorization: Bearer}. No key is fine, since some operations are public; a
 * wrong one is not, since its owner believes to be known.
 */
class ApiKeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final ApiKeys keys;
    private final List<ApiRefusal> refusals;

    ApiKeyFilter(ApiKeys keys, List<ApiRefusal> refusals) {
        this.keys = keys;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = shown(request);
        if (shown == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedIn> owner = parse(shown)
                .flatMap(key -> keys.findByKeyHashAndRevokedAtIsNull(ApiKeys.hash(key)))
                .map(SignedIn::new);
        if (owner.isEmpty()) {
            refuse(request, response);
            return;
        }
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        owner.get(), null, owner.get().getAuthorities()));
        chain.doFilter(request, response);
    }

    private static @Nullable String shown(HttpServletRequest request) {
        String key = request.getHeader("x-api-key");
        if (key != null) {
            return key;
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return null;
        }
        boolean bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer ? authorization.substring(BEARER.length()) : "";
    }

    private static Optional<UUID> parse(String shown) {
        try {
            String digits = shown.strip();
            return digits.length() == 36 ? Optional.of(UUID.fromString(digits)) : Optional.empty();
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, ApiRefusal.CHALLENGE);
        for (ApiRefusal refusal : refusals) {
            if (refusal.answers(request)) {
                refusal.wrongKey(request, response);
                return;
            }
        }
        response.sendError(401);
    }
}
