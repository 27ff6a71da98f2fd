package dev.kassa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BooleanSupplier;

/**
 * The pace of those who change something without a key. Only the dialect knows which call does, and a call may hold several; so
 * the door leaves with each anonymous request the means to count, and the dialect asks.
 */
public final class AnonymousWrites {

    private static final String TURNSTILE = AnonymousWrites.class.getName();

    private AnonymousWrites() {}

    static void expect(HttpServletRequest request, Paces paces, HttpServletResponse response) {
        BooleanSupplier turnstile = () -> {
            Turn turn = paces.ofAnonymousWrite(request.getRemoteAddr());
            turn.tell(response);
            if (!turn.isGranted()) {
                TooMany.announce(response, turn.pause());
            }
            return turn.isGranted();
        };
        request.setAttribute(TURNSTILE, turnstile);
    }

    /**
     * Counts one change that this request asks for.
     *
     * @return whether it may be done; if not, {@code Retry-After} is set, and the dialect answers 429. Those with a key have been
     *     counted by it already, and may
     */
    public static boolean mayGoOn(HttpServletRequest request) {
        return !(request.getAttribute(TURNSTILE) instanceof BooleanSupplier turnstile) || turnstile.getAsBoolean();
    }
}
