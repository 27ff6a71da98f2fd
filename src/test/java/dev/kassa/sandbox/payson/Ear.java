package dev.kassa.sandbox.payson;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A merchant's letterbox: keeps what Payson posts to it, and refuses as often as it was told to. */
final class Ear implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private volatile int refusals;
    private volatile Consumer<String> whileListening = _ -> {};

    Ear() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::listen);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/payson?token=t0k";
    }

    Ear refusing(int times) {
        refusals = times;
        return this;
    }

    /** Does something with what was heard before answering. */
    void whileListening(Consumer<String> act) {
        whileListening = act;
    }

    /** Method, path and query of the next call; fails if none comes in time. */
    String next() throws InterruptedException {
        String call = heard.poll(15, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("Payson said nothing");
        }
        return call;
    }

    boolean isQuiet() {
        return heard.isEmpty();
    }

    private void listen(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + new String(body, StandardCharsets.UTF_8);
        whileListening.accept(call);
        boolean isRefused = refusals > 0;
        refusals = Math.max(0, refusals - 1);
        exchange.sendResponseHeaders(isRefused ? 503 : 200, -1);
        exchange.close();
        heard.add(call.strip());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
