package dev.kassa.provider.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.StripeError;
import dev.kassa.checkout.ProviderFailure;
import dev.kassa.provider.Wire;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells the SDK's failures as ours. Beside its declared exceptions the SDK throws NullPointerException and its parser's own when
 * an answer is empty or cut: those too come after the request was sent, and say nothing of what became of it.
 */
final class StripeFailures {

    private StripeFailures() {}

    /** A call that may have changed something. */
    static ProviderFailure ofChanging(Exception failure) {
        return switch (failure) {
            case RateLimitException _ -> new ProviderFailure.NotReached("Stripe asks us to wait", null);
            // Asked with other words under the same key: what the first words brought about is not said here.
            case IdempotencyException other -> unknown(other);
            case InvalidRequestException no -> refused(no);
            case CardException no -> refused(no);
            case AuthenticationException no -> refused(no); // and lack of permission, a kind of it
            case ApiConnectionException lost when !Wire.neverLeft(lost) -> unknown(lost);
            case ApiConnectionException lost -> notReached(lost);
            default -> unknown(failure);
        };
    }

    /** A call that changes nothing: whatever goes wrong on the way, looking again is safe. */
    static ProviderFailure ofReading(Exception failure) {
        ProviderFailure told = ofChanging(failure);
        return told instanceof ProviderFailure.Unknown ? notReached(failure) : told;
    }

    private static ProviderFailure refused(StripeException no) {
        StripeError error = no.getStripeError();
        String code = no.getCode();
        if (code == null) {
            code = error == null ? "http_" + no.getStatusCode() : error.getType();
        }
        String words = error == null ? no.getMessage() : error.getMessage();
        String reason = Objects.requireNonNullElse(words, "No reason was given");
        return "resource_missing".equals(code)
                ? ProviderFailure.Refused.missing(code, reason)
                : new ProviderFailure.Refused(Objects.requireNonNullElse(code, "refused"), reason);
    }

    private static ProviderFailure notReached(Exception failure) {
        return new ProviderFailure.NotReached("Stripe was not reached", harmlessCause(failure));
    }

    private static ProviderFailure unknown(Exception failure) {
        String request = failure instanceof StripeException known && known.getRequestId() != null
                ? " to request " + known.getRequestId()
                : "";
        return new ProviderFailure.Unknown("Stripe gave no clear answer" + request, harmlessCause(failure));
    }

    /** What happened on the wire may be told on. Other messages of the SDK can hold the whole of an answer. */
    private static @Nullable Throwable harmlessCause(Exception failure) {
        return failure instanceof ApiConnectionException ? failure.getCause() : null;
    }
}
