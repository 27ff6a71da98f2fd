package dev.kassa.access;

import dev.kassa.audit.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in by {@code x-api-key} or {@code Authorization: Bearer}. No key is fine, since some operations are public; a
 * wrong one is not, since its owner believes to be known. Each caller has a pace; a wrong key counts against the address, so
 * that keys cannot be guessed in a rush.
 */
class ApiKeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final Function<String, Optional<ApiKey>> keys;
    private final Paces paces;
    private final List<ApiRefusal> refusals;
    private final BiConsumer<Actor, Optional<String>> refused;
    private final Consumer<ApiKey> used;
    private final Clock clock;

    /**
     * @param keys finds the key that is shown, which may have ended
     * @param refused is told whose key was no good, the owner of one that has ended or nobody, and why it was none
     * @param used is told which key let its owner in
     */
    ApiKeyFilter(
            Function<String, Optional<ApiKey>> keys,
            Paces paces,
            List<ApiRefusal> refusals,
            BiConsumer<Actor, Optional<String>> refused,
            Consumer<ApiKey> used,
            Clock clock) {
        this.keys = keys;
        this.paces = paces;
        this.used = used;
        this.clock = clock;
        this.refusals = refusals;
        this.refused = refused;
    }

    /** Whoever was let in already needs no key. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SignedIn.of(request).isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> shown = shown(request);
        Optional<ApiKey> known = shown.flatMap(keys);
        Optional<String> fault = known.flatMap(found -> found.fault(request.getRemoteAddr(), clock.instant()));
        Optional<ApiKey> key = known.filter(_ -> fault.isEmpty());
        Turn turn = key.map(valid -> paces.ofKey(valid.id()))
                .orElseGet(() -> paces.ofAddress("programs", request.getRemoteAddr()));
        turn.tell(response);
        if (!turn.isGranted()) {
            refuseForNow(request, response, turn.pause());
        } else if (shown.isPresent() && key.isEmpty()) {
            refused.accept(known.map(ended -> new SignedIn(ended).actor()).orElseGet(Actor::anonymous), fault);
            refuse(request, response);
        } else {
            key.ifPresent(used);
            key.map(SignedIn::new)
                    .ifPresentOrElse(
                            owner -> letIn(request, owner), () -> AnonymousWrites.expect(request, paces, response));
            chain.doFilter(request, response);
        }
    }

    static void letIn(HttpServletRequest request, SignedIn owner) {
        owner.noteIn(request);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(owner, null, owner.getAuthorities()));
    }

    private static Optional<String> shown(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("x-api-key"))
                .or(() -> Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                        .map(ApiKeyFilter::bearer));
    }

    private static String bearer(String authorization) {
        boolean bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer ? authorization.substring(BEARER.length()) : "";
    }

    static Optional<UUID> parse(String shown) {
        try {
            String digits = shown.strip();
            return digits.length() == 36 ? Optional.of(UUID.fromString(digits)) : Optional.empty();
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, ApiRefusal.CHALLENGE);
        Optional<ApiRefusal> dialect = dialect(request);
        if (dialect.isPresent()) {
            dialect.get().wrongKey(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private void refuseForNow(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException {
        TooMany.announce(response, wait);
        Optional<ApiRefusal> dialect = dialect(request);
        if (dialect.isPresent()) {
            dialect.get().tooMany(request, response);
        } else {
            response.sendError(TooMany.STATUS);
        }
    }

    private Optional<ApiRefusal> dialect(HttpServletRequest request) {
        return refusals.stream().filter(refusal -> refusal.answers(request)).findFirst();
    }
}
