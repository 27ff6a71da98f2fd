package dev.kassa.api.jsonapi;

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
import dev.kassa.checkout.Decision;
import dev.kassa.company.ProviderName;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Says in errors[] what the heart had to say, in English, which is what this dialect's programs read. */
@Component
class ErrorTranslator {

    private static final String RETRY_AFTER_SECONDS = "30";

    /** The words that programs know already, where they are others than the heart's. */
    private static final Map<String, String> WORDS = Map.of(
            "required", "blank", "unknownPayable", "invalid", "unknownIntent", "invalid", "wrongSecret", "invalid");

    /** For what the other dialect calls a payment request, and this one a capture. */
    private static final Map<String, String> OWN_SENTENCES = Map.of(
            "notReadyToShip", "jsonapi.notReserved",
            "requestSent", "jsonapi.captureSent",
            "requestUnknown", "jsonapi.captureUnknown");

    private final MessageSource messages;

    ErrorTranslator(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param members by the heart's names of what it was handed: where each came from in the document ({@code attributes/x}); what
     *     is not among them is said of the whole
     * @param verb that was asked for
     */
    Refused translate(CheckoutProblem problem, Map<String, String> members, Verb verb) {
        return switch (problem) {
            case NotFound _ -> Refused.notFound("this id");
            case KeyRequired _ -> Refused.invalidToken();
            case Forbidden _ -> Refused.unauthorized();
            case Invalid invalid ->
                Refused.of(invalid.faults().stream()
                        .map(fault -> error(fault, members))
                        .toList());
            case NotAllowed no ->
                verb == Verb.DELETE
                        ? Refused.locked(reasons(no.decision()))
                        : Refused.whole(snake(no.decision().reasons().getFirst().code()), reasons(no.decision()));
            case AlreadyPaid _ -> Refused.relationship("order", "already_paid", say("problem.alreadyPaid"));
            case Superseded _ -> Refused.conflict(say("problem.superseded"));
            case InProgress _ -> Refused.conflict(say("problem.inProgress"));
            case ProviderNotConfigured none ->
                Refused.relationship(
                        "order",
                        "no_gateway",
                        say("problem.providerNotConfigured", none.provider().title()));
            case ProviderRefused refused -> provider(502, "PROVIDER_REFUSED", reason(refused));
            case ProviderUnreachable silent ->
                provider(503, "PROVIDER_UNREACHABLE", say("problem.providerUnreachable", title(silent.provider())))
                        .with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            case OutcomeUnknown unclear ->
                provider(504, "OUTCOME_UNKNOWN", say("problem.outcomeUnknown", title(unclear.provider())));
        };
    }

    private String reason(ProviderRefused refused) {
        return say("problem.providerRefused", title(refused.provider())) + " "
                + say("problem.providerRefused.reason", refused.reason());
    }

    private static String title(ProviderName provider) {
        return provider.title();
    }

    private static Refused provider(int status, String code, String detail) {
        return Refused.of(ErrorObject.of(status, code, "Payment provider", detail));
    }

    private ErrorObject error(Fault fault, Map<String, String> members) {
        String member = members.getOrDefault(fault.field(), "");
        String name = member.isEmpty() ? "base" : member.substring(member.indexOf('/') + 1);
        String word = WORDS.getOrDefault(fault.code(), snake(fault.code()));
        String sentence = word.equals("blank")
                ? "can't be blank"
                : say("fault." + fault.code(), fault.arguments().toArray());
        return Refused.validation(member.isEmpty() ? "/data" : "/data/" + member, name, word, sentence);
    }

    /** What can be done instead is left out: it speaks of what the console has, and a title is no place for it. */
    private String reasons(Decision decision) {
        return decision.reasons().stream()
                .map(reason -> say(
                        OWN_SENTENCES.getOrDefault(reason.code(), "why." + reason.code()),
                        reason.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }

    /** The heart's words for what is wrong, as this dialect writes words. */
    static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
