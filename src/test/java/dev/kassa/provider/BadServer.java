package dev.kassa.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A provider over a real connection that gives the answers it is told to, good and bad, and remembers what it was asked. The last
 * answer is given again for as long as it is asked.
 */
public final class BadServer implements AutoCloseable {

    /** How to answer. */
    public interface Answer {
        void give(HttpExchange exchange, BadServer server) throws IOException, InterruptedException;
    }

    /** One request as it came. */
    public record Request(String method, URI uri, Map<String, String> headers, String body) {
        public @Nullable String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();

    public BadServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public BadServer answers(Answer... next) {
        synchronized (answers) {
            answers.clear();
            answers.addAll(List.of(next));
        }
        return this;
    }

    public List<Request> requests() {
        return requests;
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(exchange.getRequestMethod(), exchange.getRequestURI(), headers, body));
        try (exchange) {
            next().give(exchange, this);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer next() {
        synchronized (answers) {
            Answer next = answers.size() > 1 ? answers.poll() : answers.peek();
            return next == null ? status(501, "nothing to answer") : next;
        }
    }

    public static Answer json(String body) {
        return status(200, body);
    }

    /** @param headers names and values in turn */
    public static Answer status(int status, String body, String... headers) {
        return (exchange, _) -> {
            exchange.getResponseHeaders().set("Request-Id", "req_test");
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        };
    }

    /** Promises the whole body and breaks off in the middle of it. */
    public static Answer truncated(String body) {
        return (exchange, _) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
        };
    }

    /** Reads the request, and hangs up. */
    public static Answer cut() {
        return (exchange, _) -> exchange.close();
    }

    /** Reads the request, and says nothing for as long as the server lives. */
    public static Answer silence() {
        return (_, server) -> server.closed.await();
    }

    /** A byte now and then: no single read takes long, all of them together do. */
    public static Answer drip() {
        return (exchange, server) -> {
            exchange.sendResponseHeaders(200, 0);
            do {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            } while (!server.closed.await(50, TimeUnit.MILLISECONDS));
        };
    }

    /** Gives the answer, and is not there any more afterwards. */
    public static Answer last(Answer answer) {
        return (exchange, server) -> {
            answer.give(exchange, server);
            exchange.close();
            server.threads.execute(server::close);
        };
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
