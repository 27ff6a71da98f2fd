package dev.kassa.api.servicestack.metadata;

import dev.kassa.api.servicestack.metadata.OwnDoor.Reply;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An answer as it is shown.
 *
 * @param status 0 if there was no answer
 * @param reason the status in words
 */
record Answered(int status, String reason, Map<String, String> headers, String body, long milliseconds) {

    private static final int REAL_MONEY = 412;

    static Answered of(Optional<Reply> reply) {
        return reply.map(Answered::of).orElseGet(() -> new Answered(0, "", Map.of(), "", 0));
    }

    private static Answered of(Reply reply) {
        @Nullable HttpStatus known = HttpStatus.resolve(reply.status());
        return new Answered(
                reply.status(),
                known == null ? "" : known.getReasonPhrase(),
                reply.headers(),
                Pretty.ofAnything(reply.body()),
                reply.milliseconds());
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public boolean isAboutRealMoney() {
        return status == REAL_MONEY;
    }
}
