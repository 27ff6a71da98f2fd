package dev.kassa.pages.console;

import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import dev.kassa.checkout.CheckoutProblem.ProviderRefused;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.Decision;
import dev.kassa.checkout.Decision.Reason;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the words for what the heart says in codes. */
@Component
class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The sentence of a key that may be unknown; then what stands in for it. */
    String sayOr(String instead, String key, Locale locale) {
        String sentence = messages.getMessage(key, null, instead, locale);
        return sentence == null ? instead : sentence;
    }

    private List<String> why(Decision decision, Locale locale) {
        return decision.reasons().stream().map(reason -> why(reason, locale)).toList();
    }

    private List<String> next(Decision decision, Locale locale) {
        return decision.nextSteps().stream()
                .map(step -> say("next." + step, locale))
                .toList();
    }

    Notice notice(String tone, String key, Locale locale, Object... arguments) {
        return new Notice(tone, say(key + ".title", locale, arguments), say(key + ".text", locale, arguments), null);
    }

    /** What a page says of a problem, in place or on the next page. */
    Notice notice(CheckoutProblem problem, Locale locale) {
        return notice(problem, "problem", locale);
    }

    /** @param room where the words for this occasion are; what is not there is said in the general ones */
    Notice notice(CheckoutProblem problem, String room, Locale locale) {
        Advice advice = Advice.on(problem);
        Object[] arguments = advice.arguments().toArray();
        String special = room + "." + advice.code() + ".text";
        String text = has(special, locale)
                ? say(special, locale, arguments)
                : general(problem, "problem." + advice.code(), locale, arguments);
        return new Notice(advice.tone(), say("title." + advice.code(), locale, arguments), text, advice.checkoutId());
    }

    private String general(CheckoutProblem problem, String key, Locale locale, Object[] arguments) {
        return switch (problem) {
            case NotAllowed refused -> inOneParagraph(refused.decision(), locale);
            case ProviderRefused refused ->
                say(key, locale, arguments) + " " + say(key + ".reason", locale, refused.reason());
            default -> say(key, locale, arguments);
        };
    }

    boolean has(String key, Locale locale) {
        return messages.getMessage(key, null, null, locale) != null;
    }

    /** Why not and what to do instead. */
    String inOneParagraph(Decision decision, Locale locale) {
        return Stream.concat(why(decision, locale).stream(), next(decision, locale).stream())
                .collect(Collectors.joining(" "));
    }

    private String why(Reason reason, Locale locale) {
        Object[] words =
                reason.arguments().stream().map(word -> plain(word, locale)).toArray();
        return say("why." + reason.code(), locale, words);
    }

    /** A status by its plain word, anything else as it is. */
    private String plain(String word, Locale locale) {
        return Stream.of(CheckoutStatus.values())
                .filter(status -> status.word().equals(word))
                .findAny()
                .map(status -> say("status." + word + ".short", locale))
                .orElse(word);
    }
}
