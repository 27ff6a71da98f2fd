package dev.kassa.api.servicestack;

import dev.kassa.Outside;
import dev.kassa.cast.Cast;
import dev.kassa.cast.Cast.CastPerson;
import dev.kassa.recorded.Caller;
import dev.kassa.recorded.Exchange;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who calls in the recorded exchanges, and what they need to have happened before. */
final class RecordedStage {

    private final Caller caller;
    private final Outside outside;

    RecordedStage(String baseUrl, int port) {
        this.caller = new Caller(baseUrl, "application/json");
        this.outside = new Outside(port);
    }

    Outside outside() {
        return outside;
    }

    Exchange anyone(String verb, String target, @Nullable String body) {
        return caller.call(verb, target, body);
    }

    Exchange by(CastPerson person, String verb, String target, @Nullable String body, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "x-api-key";
        all[1] = person.key().toString();
        System.arraycopy(headers, 0, all, 2, headers.length);
        return caller.call(verb, target, body, all);
    }

    Exchange anna(String verb, String target, @Nullable String body) {
        return by(Cast.ANNA, verb, target, body);
    }

    /** What is told from outside takes a moment to come in. */
    JsonNode until(Supplier<JsonNode> look, Predicate<JsonNode> holds) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).until(look::get, holds::test);
    }

    /** A haircut at Salong Saga. */
    static String wish(String reference, String more) {
        return """
                {"CompanyId":"%s","CountryCode":"SE","Articles":[{"ArticleId":1,"ArticleTypeId":1,"Quantity":1}],\
                "InternalReferenceId":"%s"%s}""".formatted(Cast.SAGA.id(), reference, more);
    }
}
