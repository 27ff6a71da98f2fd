package dev.kassa.sandbox.payson;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A merchant's own web site on an origin of its own, whose strict policy lets in Payson's frame and script and nothing else. */
final class ShopWindow implements AutoCloseable {

    private final HttpServer server;
    private volatile String snippet = "";

    ShopWindow(String payson) throws IOException {
        String origin = payson.replaceFirst("^(https?://[^/]+).*", "$1");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String content = exchange.getRequestURI().getPath().equals("/pay") ? snippet : "<p>Elsewhere</p>";
            byte[] page = ("<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Shop</title><h1>Shop</h1>"
                            + content)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders()
                    .add(
                            "Content-Security-Policy",
                            "default-src 'none'; script-src %1$s; frame-src %1$s".formatted(origin));
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void show(String snippetFromPayson) {
        snippet = snippetFromPayson;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
