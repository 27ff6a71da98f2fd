package dev.kassa.api.servicestack;

import dev.kassa.access.ApiRefusal;
import dev.kassa.api.servicestack.ResponseStatus.ResponseError;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutProblem.AlreadyPaid;
import dev.kassa.checkout.CheckoutProblem.Fault;
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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Says in BokaMera's shape what went wrong. */
@Component
class Translator {

    private static final String RETRY_AFTER_SECONDS = "30";

    /** The names of ServiceStack's own validators, where it has one; all other faults go by their own name. */
    private static final Map<String, String> VALIDATORS =
            Map.of("required", "NotEmpty", "range", "InclusiveBetween", "tooLong", "MaximumLength");

    private static final Set<String> WRONG_TYPES =
            Set.of("text", "guid", "integer", "decimal", "truth", "date", "choice", "list", "object");

    private final Sentences sentences;

    Translator(Sentences sentences) {
        this.sentences = sentences;
    }

    Refusal translate(CheckoutProblem problem, Caller caller) {
        return switch (problem) {
            case NotFound _ -> refusal(404, "NotFound", caller);
            case KeyRequired _ ->
                Refusal.of(401, "Unauthorized", sentences.say(caller, "problem.keyRequired"))
                        .with(HttpHeaders.WWW_AUTHENTICATE, ApiRefusal.CHALLENGE);
            case Forbidden forbidden ->
                refusal(403, "Forbidden", caller, forbidden.needed().word());
            case Invalid invalid ->
                new Refusal(
                        400,
                        ResponseStatus.of(invalid.faults().stream()
                                .map(fault -> error(fault, caller))
                                .toList()),
                        Map.of());
            case NotAllowed notAllowed ->
                Refusal.of(
                        409,
                        StringUtils.capitalize(
                                notAllowed.decision().reasons().getFirst().code()),
                        sentences.say(caller, notAllowed.decision()));
            case AlreadyPaid _ -> refusal(409, "AlreadyPaid", caller);
            case Superseded _ -> refusal(409, "Superseded", caller);
            case InProgress _ -> refusal(409, "InProgress", caller);
            case ProviderNotConfigured none ->
                refusal(409, "ProviderNotConfigured", caller, none.provider().title());
            case ProviderRefused refused -> refused(refused, caller);
            case ProviderUnreachable silent ->
                refusal(503, "ProviderUnreachable", caller, silent.provider().title())
                        .with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            case OutcomeUnknown unclear ->
                refusal(504, "OutcomeUnknown", caller, unclear.provider().title());
        };
    }

    Refusal translate(Refused refused, Caller caller) {
        String message = sentences.say(caller, "problem." + refused.sentence(), refused.arguments());
        return new Refusal(refused.status(), ResponseStatus.of(refused.code(), message), refused.headers());
    }

    /** @param why what was wrong with the request that the batch stopped at */
    Refusal translate(Stopped batch, Refusal why, Caller caller) {
        String words = why.body().message();
        String message = batch.whileReading()
                ? sentences.say(caller, "problem.batchUnread", batch.index() + 1, words)
                : sentences.say(caller, "problem.batchStopped", batch.index() + 1, words);
        return why.of(batch, message);
    }

    /** @param id under which the log tells what happened; the caller learns no more of it */
    Refusal mishap(String id, Caller caller) {
        return refusal(500, "InternalError", caller, id);
    }

    /** A provider's own words may speak of the company's account there, which is nothing for the public. */
    private Refusal refused(ProviderRefused refused, Caller caller) {
        String message = sentences.say(
                caller, "problem.providerRefused", refused.provider().title());
        String whole = caller.actor().isAnonymous()
                ? message
                : message + " " + sentences.say(caller, "problem.providerRefused.reason", refused.reason());
        return Refusal.of(502, "ProviderRefused", whole);
    }

    private Refusal refusal(int status, String code, Caller caller, Object... arguments) {
        String key = "problem." + StringUtils.uncapitalize(code);
        return Refusal.of(status, code, sentences.say(caller, key, arguments));
    }

    private ResponseError error(Fault fault, Caller caller) {
        String field = Stream.of(fault.field().split("\\."))
                .map(StringUtils::capitalize)
                .collect(Collectors.joining("."));
        String code = WRONG_TYPES.contains(fault.code())
                ? "SerializationException"
                : VALIDATORS.getOrDefault(fault.code(), StringUtils.capitalize(fault.code()));
        return new ResponseError(
                code, field, field + ": " + sentences.say(caller, "fault." + fault.code(), fault.arguments()));
    }
}
