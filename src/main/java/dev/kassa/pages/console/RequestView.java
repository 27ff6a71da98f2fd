package dev.kassa.pages.console;

import dev.kassa.calls.Call;
import dev.kassa.company.Company;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the page about a program's request shows. */
@Component
class RequestView {

    private final JsonMapper json;
    private final String baseUrl;

    RequestView(JsonMapper json, @Value("${kassa.base-url}") String baseUrl) {
        this.json = json;
        this.baseUrl = baseUrl;
    }

    void show(Call call, @Nullable Company company, ZoneId zone, Model model) {
        model.addAttribute("call", call);
        model.addAttribute("row", RequestRow.of(call, zone, company == null ? null : company.name()));
        model.addAttribute("asked", pretty(call.requestBody()));
        model.addAttribute("answered", pretty(call.answerBody()));
        model.addAttribute("askedHeaders", lines(call.requestHeaders()));
        model.addAttribute("answeredHeaders", lines(call.answerHeaders()));
        model.addAttribute("curl", curl(call));
    }

    /** The request that this one repeats, for both answers beside each other. */
    void compare(Call before, ZoneId zone, Model model) {
        model.addAttribute("before", RequestRow.of(before, zone, null));
        model.addAttribute("answeredBefore", pretty(before.answerBody()));
    }

    private String pretty(String body) {
        if (!body.startsWith("{") && !body.startsWith("[")) {
            return body;
        }
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(body));
        } catch (JacksonException cutOff) {
            return body;
        }
    }

    private static List<String> lines(String headers) {
        return headers.lines().toList();
    }

    /** For a shell; the key is not known here, and stands in a variable. */
    private String curl(Call call) {
        String key = call.dialect() == Call.Dialect.JSON_API
                ? "Authorization: Bearer $KASSA_API_KEY"
                : "x-api-key: $KASSA_API_KEY";
        Stream<String> credentials = call.address() == null ? Stream.empty() : Stream.of("-H \"" + key + "\"");
        Stream<String> headers = call.requestHeaders()
                .lines()
                .filter(header -> !header.startsWith("User-Agent") && !header.startsWith("Origin"))
                .map(header -> "-H " + quoted(header));
        Stream<String> body =
                call.requestBody().isEmpty() ? Stream.empty() : Stream.of("--data-raw " + quoted(call.requestBody()));
        Stream<String> first = Stream.of("curl -X %s %s".formatted(call.verb(), quoted(baseUrl + call.target())));
        return String.join(
                " \\\n  ",
                Stream.of(first, credentials, headers, body)
                        .flatMap(part -> part)
                        .toList());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
