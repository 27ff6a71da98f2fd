package dev.kassa.sandbox.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A door that takes events, and says no as often as it was told to. */
final class Letterbox {

    private final HttpServer server;
    private final List<Letter> letters = new ArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();

    record Letter(String path, String signature, String body) {}

    Letterbox() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        server.createContext("/", this::take);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String signature = exchange.getRequestHeaders().getFirst("Stripe-Signature");
        letters.add(new Letter(exchange.getRequestURI().getPath(), signature, body));
        int status = answers.isEmpty() ? 200 : answers.pop();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
        notifyAll();
    }

    /** The next letters get these answers; the ones after them 200. */
    synchronized void answer(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
    }

    synchronized void empty() {
        letters.clear();
        answers.clear();
    }

    /** The letters as soon as there are so many; fails after ten seconds. */
    synchronized List<Letter> await(int count) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (letters.size() < count) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("Only " + letters.size() + " of " + count + " letters came: " + letters);
            }
            wait(left);
        }
        return List.copyOf(letters);
    }

    /** The letters once none has come for a while. */
    synchronized List<Letter> settled() throws InterruptedException {
        int before = -1;
        while (before != letters.size()) {
            before = letters.size();
            wait(700);
        }
        return List.copyOf(letters);
    }
}
