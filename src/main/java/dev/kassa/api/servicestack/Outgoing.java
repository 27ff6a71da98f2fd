package dev.kassa.api.servicestack;

import dev.kassa.api.servicestack.Operations.Match;
import dev.kassa.api.servicestack.ResponseStatus.ErrorResponse;
import dev.kassa.idempotency.Answer;
import dev.kassa.idempotency.IdempotencyKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Writes answers. None may be kept by a cache: some are for one customer's eyes alone. */
@Component
class Outgoing {

    private static final Map<String, String> AS_JSON =
            Map.of(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8");
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    /** What an operation without an answer says in a list of answers. */
    private static final byte[] NOTHING = "null".getBytes(StandardCharsets.US_ASCII);

    private final Json json;

    Outgoing(Json json) {
        this.json = json;
    }

    /** An answer without a body: it was done. */
    static Answer done() {
        return Answer.of(HttpServletResponse.SC_NO_CONTENT, Map.of(), new byte[0]);
    }

    /** @param answer null for an answer without a body */
    Answer answer(HttpServletRequest request, Match match, @Nullable Object answer, Fields fields) {
        if (answer == null || match.oneWay()) {
            return done();
        }
        Style style = Manner.of(request).style();
        if (fields.areAll()) {
            return Answer.of(HttpServletResponse.SC_OK, AS_JSON, json.write(answer, style));
        }
        JsonNode tree = json.tree(answer, style);
        fields.thin(tree);
        return Answer.of(HttpServletResponse.SC_OK, AS_JSON, json.write(tree, style));
    }

    /** The answers of a batch in one. */
    static Answer list(Match match, List<Answer> answers) {
        if (match.oneWay()) {
            return done();
        }
        var bytes = new ByteArrayOutputStream();
        for (Answer answer : answers) {
            bytes.write(bytes.size() == 0 ? '[' : ',');
            bytes.writeBytes(answer.body().length == 0 ? NOTHING : answer.body());
        }
        bytes.writeBytes((answers.isEmpty() ? "[]" : "]").getBytes(StandardCharsets.US_ASCII));
        boolean replayed = !answers.isEmpty() && answers.stream().allMatch(Answer::replayed);
        return new Answer(HttpServletResponse.SC_OK, AS_JSON, bytes.toByteArray(), replayed);
    }

    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        refusal.headers().forEach(response::setHeader);
        byte[] body =
                json.write(new ErrorResponse(refusal.body()), Manner.of(request).style());
        write(request, response, Answer.of(refusal.status(), AS_JSON, body));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Answer answer) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (answer.replayed()) {
            response.setHeader(IdempotencyKey.REPLAYED, "true");
        }
        answer.headers().forEach(response::setHeader);
        if (answer.status() == HttpServletResponse.SC_NO_CONTENT) {
            response.setStatus(answer.status());
            return;
        }
        Manner manner = Manner.of(request);
        byte[] body = manner.isScript() ? script(manner, answer.body()) : answer.body();
        if (manner.isScript()) {
            response.setHeader(HttpHeaders.CONTENT_TYPE, SCRIPT);
        }
        response.setStatus(manner.isScript() ? HttpServletResponse.SC_OK : answer.status());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A browser carries out no script that came with an error's status, and older ones end a line where JSON does not. */
    private static byte[] script(Manner manner, byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8)
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
        return (manner.callback() + "(" + text + ")").getBytes(StandardCharsets.UTF_8);
    }
}
