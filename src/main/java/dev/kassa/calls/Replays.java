package dev.kassa.calls;

import dev.kassa.access.Passes;
import dev.kassa.access.SignedIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends a request again, as a person, through the door that programs use: this server calls itself over HTTP, so that what comes
 * back is what a program would get. What changes something gets an {@code Idempotency-Key} of its own, or it would be answered as
 * before.
 */
@Component
public class Replays {

    private static final Set<String> VERBS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> HEADERS = Set.of("Content-Type", "Accept", "x-language");
    private static final Pattern LOOSE = Pattern.compile("[{}|\"\\[\\]\\\\^`<> ]");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** By then a call has long been written down, unless there is a flood of them. */
    private static final Duration WRITTEN_WITHIN = Duration.ofSeconds(3);

    private static final Duration PAUSE = Duration.ofMillis(25);

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Passes passes;
    private final CallTable table;
    private final String host;
    private volatile int port;

    Replays(Passes passes, CallTable table, @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        this.passes = passes;
        this.table = table;
        this.host = address == null ? "127.0.0.1" : address.getHostAddress();
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    /** Whether all that is needed to send it again is known. */
    public boolean isPossible(Call call) {
        return call.repeatable() && VERBS.contains(call.verb());
    }

    /** Whether its address is written so that it can be asked for again. */
    public boolean isAddressable(Call call) {
        return address(call).isPresent();
    }

    /** Servers take some letters as they are that an address must spell by their codes. */
    private Optional<URI> address(Call call) {
        String target = LOOSE.matcher(call.target())
                .replaceAll(letter -> "%%%02X".formatted((int) letter.group().charAt(0)));
        try {
            return Optional.of(URI.create("http://%s:%d%s".formatted(host, port, target)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Sends it, with what this person may do.
     *
     * @return the id of the new request, under which it can be found; empty if no answer came
     */
    public Optional<UUID> send(Call call, SignedIn person) {
        Optional<URI> address = address(call);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            HttpResponse<Void> answer = http.send(request(address.get(), call, person), BodyHandlers.discarding());
            Optional<UUID> id = answer.headers().firstValue(CallRecorder.HEADER).map(UUID::fromString);
            id.ifPresent(this::awaitWritten);
            return id;
        } catch (IOException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private HttpRequest request(URI address, Call call, SignedIn person) {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .method(
                        call.verb(),
                        call.requestBody().isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(call.requestBody()));
        call.requestHeaders()
                .lines()
                .map(line -> line.split(": ", 2))
                .filter(header -> HEADERS.contains(header[0]))
                .forEach(header -> request.header(header[0], header[1]));
        request.header(Passes.HEADER, passes.issue(person))
                .header(CallRecorder.REPEATS, call.id().toString());
        if (call.writes()) {
            request.header("Idempotency-Key", "replay-" + UUID.randomUUID());
        }
        return request.build();
    }

    private void awaitWritten(UUID id) {
        long end = System.nanoTime() + WRITTEN_WITHIN.toNanos();
        while (table.find(id).isEmpty()
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
