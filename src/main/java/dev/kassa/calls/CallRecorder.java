package dev.kassa.calls;

import dev.kassa.access.Doors;
import dev.kassa.access.SignedIn;
import dev.kassa.calls.Overheard.Side;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Stands before all other filters of the program doors. Gives each call its id, in the answer and in the server's log, listens
 * while it is answered, and hands what it heard to the {@link CallLog}. What somebody without a key asks who names no company is
 * in nobody's log, and is let go.
 */
class CallRecorder extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    /** The id of the request that this one repeats. */
    static final String REPEATS = "x-kassa-repeats";

    /** Of what somebody sends or is sent who has shown no key. */
    private static final int MOST_OF_STRANGERS = 2 * 1024;

    private static final String JSON_API = "application/vnd.api+json";
    private static final String LOGGED_AS = "request";
    private static final String PENDING = CallRecorder.class.getName();
    private static final List<String> ASKED = List.of(
            "Content-Type",
            "Accept",
            "Origin",
            "User-Agent",
            "x-language",
            "X-Http-Method-Override",
            "Idempotency-Key");
    private static final List<String> ANSWERED = List.of(
            "Content-Type",
            "Location",
            "Allow",
            "Retry-After",
            "RateLimit",
            "RateLimit-Policy",
            "Idempotency-Replayed");

    private final CallLog log;
    private final Clock clock;

    CallRecorder(CallLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    private record Pending(HeardRequest request, CallNotes notes, Instant at, long begun) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String[] segments = (failed == null ? request.getRequestURI() : failed.toString()).split("/+", 3);
        return segments.length < 2 || !Doors.PROGRAMS.contains(plain(segments[1]));
    }

    /** As the doors understand it: letters may be written as their codes. */
    private static String plain(String segment) {
        try {
            return UriUtils.decode(segment, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notEncoded) {
            return segment;
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean again = request.getDispatcherType() == DispatcherType.ERROR;
        if (again && !(request.getAttribute(PENDING) instanceof Pending)) {
            chain.doFilter(request, response);
            return;
        }
        Pending call = request.getAttribute(PENDING) instanceof Pending before ? before : begin(request);
        var told = new ToldResponse(response);
        told.setHeader(HEADER, call.notes().id().toString());
        MDC.put(LOGGED_AS, call.notes().id().toString());
        boolean isOver = false;
        try {
            chain.doFilter(again ? request : call.request(), told);
            isOver = again || !told.isLeftToContainer();
        } finally {
            MDC.remove(LOGGED_AS);
            if (isOver) {
                told.flushWriter();
                request.removeAttribute(PENDING); // a page of errors that comes after all is no second call
                tell(call, told);
            }
        }
    }

    /** It is also what waits for the page of errors, if it comes to that. */
    private Pending begin(HttpServletRequest request) {
        Instant now = clock.instant();
        var pending = new Pending(
                new HeardRequest(request), CallNotes.begin(request, CallIds.next(now)), now, System.nanoTime());
        request.setAttribute(PENDING, pending);
        return pending;
    }

    private void tell(Pending call, ToldResponse told) {
        HttpServletRequest request = call.request();
        Optional<SignedIn> caller = SignedIn.of(request);
        UUID company = caller.map(SignedIn::actor)
                .map(actor -> actor.companyId())
                .orElse(call.notes().company());
        if (caller.isEmpty() && company == null) {
            return;
        }
        int most = caller.isEmpty() ? MOST_OF_STRANGERS : Capture.MOST_BYTES;
        log.offer(new Overheard(
                call.notes(),
                call.at(),
                company,
                caller.flatMap(SignedIn::keyId).orElse(null),
                caller.map(SignedIn::displayName).orElse("public"),
                verb(request, told),
                request.getRequestURI(),
                request.getQueryString(),
                caller.isEmpty() ? "" : request.getRemoteAddr(),
                shown(request),
                request.getHeader("Idempotency-Key"),
                side(
                        ASKED,
                        request::getHeader,
                        request.getContentType(),
                        call.request().capture(),
                        most),
                told.getStatus(),
                side(
                        ANSWERED,
                        name -> String.join(", ", told.getHeaders(name)),
                        told.getContentType(),
                        told.capture(),
                        most),
                (int) Duration.ofNanos(System.nanoTime() - call.begun()).toMillis(),
                caller.filter(person -> person.keyId().isEmpty())
                        .map(_ -> repeated(request))
                        .orElse(null)));
    }

    /** The one that was meant: a POST may name another, in the dialect that hears it. */
    private static String verb(HttpServletRequest request, HttpServletResponse told) {
        String instead = request.getHeader("X-Http-Method-Override");
        boolean isHeard = request.getMethod().equals("POST")
                && instead != null
                && !instead.isBlank()
                && !Objects.requireNonNullElse(told.getContentType(), "").startsWith(JSON_API);
        return (isHeard ? instead.strip() : request.getMethod()).toUpperCase(Locale.ROOT);
    }

    /** Only our own server says it, for a person; nobody else is believed. */
    private static @Nullable UUID repeated(HttpServletRequest request) {
        String id = request.getHeader(REPEATS);
        return id == null ? null : UUID.fromString(id);
    }

    private static List<String> shown(HttpServletRequest request) {
        return Stream.of(request.getHeader("x-api-key"), request.getHeader("Authorization"))
                .filter(Objects::nonNull)
                .map(header ->
                        header.substring(header.strip().lastIndexOf(' ') + 1).strip())
                .toList();
    }

    private static Side side(
            List<String> names,
            UnaryOperator<@Nullable String> value,
            @Nullable String contentType,
            Capture capture,
            int most) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : names) {
            String text = value.apply(name);
            if (text != null && !text.isEmpty()) {
                headers.put(name, text);
            }
        }
        return new Side(headers, contentType, capture.bytes(most), capture.length());
    }
}
