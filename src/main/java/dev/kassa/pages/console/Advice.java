package dev.kassa.pages.console;

import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutProblem.AlreadyPaid;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.InProgress;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutProblem.KeyRequired;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.CheckoutProblem.OutcomeUnknown;
import dev.kassa.checkout.CheckoutProblem.ProviderNotConfigured;
import dev.kassa.checkout.CheckoutProblem.ProviderRefused;
import dev.kassa.checkout.CheckoutProblem.ProviderUnreachable;
import dev.kassa.checkout.CheckoutProblem.Superseded;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a page says of a problem.
 *
 * @param tone of the notice: how bad it is
 * @param code names a title and a text in the messages, under {@code title.} and {@code problem.}
 * @param arguments what they speak of
 * @param checkoutId the checkout to look at instead, if there is one
 */
record Advice(
        HttpStatus status,
        String tone,
        String code,
        List<Object> arguments,
        @Nullable UUID checkoutId) {

    static Advice on(CheckoutProblem problem) {
        return switch (problem) {
            case NotFound _ -> of(HttpStatus.NOT_FOUND, "info", "notFound");
            case Forbidden forbidden ->
                of(HttpStatus.FORBIDDEN, "info", "forbidden", forbidden.needed().word());
            case KeyRequired _ -> of(HttpStatus.UNAUTHORIZED, "info", "keyRequired");
            case Invalid _ -> of(HttpStatus.BAD_REQUEST, "bad", "invalid");
            case NotAllowed _ -> of(HttpStatus.CONFLICT, "wait", "notAllowed");
            case AlreadyPaid paid ->
                new Advice(HttpStatus.CONFLICT, "wait", "alreadyPaid", List.of(), paid.checkoutId());
            case Superseded _ -> of(HttpStatus.CONFLICT, "wait", "superseded");
            case InProgress _ -> of(HttpStatus.CONFLICT, "wait", "inProgress");
            case ProviderNotConfigured none ->
                of(
                        HttpStatus.CONFLICT,
                        "bad",
                        "providerNotConfigured",
                        none.provider().title());
            case ProviderRefused refused ->
                of(
                        HttpStatus.BAD_GATEWAY,
                        "bad",
                        "providerRefused",
                        refused.provider().title());
            case ProviderUnreachable unreachable ->
                of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "wait",
                        "providerUnreachable",
                        unreachable.provider().title());
            case OutcomeUnknown unknown ->
                of(
                        HttpStatus.GATEWAY_TIMEOUT,
                        "unknown",
                        "outcomeUnknown",
                        unknown.provider().title());
        };
    }

    private static Advice of(HttpStatus status, String tone, String code, Object... arguments) {
        return new Advice(status, tone, code, List.of(arguments), null);
    }
}
