package dev.kassa.api.servicestack;

import dev.kassa.checkout.Decision;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says things in the caller's language, in the same words as the pages do. */
@Component
public class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    /** @param key of the sentence in the messages */
    public String say(Caller caller, String key, List<?> arguments) {
        return messages.getMessage(key, arguments.toArray(), caller.locale());
    }

    String say(Caller caller, String key, Object... arguments) {
        return say(caller, key, List.of(arguments));
    }

    /** All reasons, and then all that can be done. */
    String say(Caller caller, Decision decision) {
        Stream<String> why =
                decision.reasons().stream().map(reason -> say(caller, "why." + reason.code(), reason.arguments()));
        Stream<String> next = decision.nextSteps().stream().map(step -> say(caller, "next." + step));
        return Stream.concat(why, next).collect(Collectors.joining(" "));
    }
}
