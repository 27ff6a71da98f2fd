package dev.kassa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** How often somebody may ask for an access token. */
@Component
public class TokenPace {

    private final Paces paces;

    TokenPace(Paces paces) {
        this.paces = paces;
    }

    /** Counts a request, and says in the answer's headers what is left; if it may not go on, {@code Retry-After} is there as well. */
    public boolean mayGoOn(HttpServletRequest request, HttpServletResponse response) {
        Turn turn = paces.ofTokens(request.getRemoteAddr());
        turn.tell(response);
        if (!turn.isGranted()) {
            TooMany.announce(response, turn.pause());
        }
        return turn.isGranted();
    }
}
