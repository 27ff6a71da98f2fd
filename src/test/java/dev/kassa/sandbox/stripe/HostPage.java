package dev.kassa.sandbox.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A seller's page on an origin of its own that lets in nothing but itself and the provider. */
final class HostPage implements AutoCloseable {

    private static final String HTML = """
            <!doctype html><html lang="sv"><head><title>Seller</title>
            <script src="%s/dahlia/stripe.js"></script><script defer src="/host.js"></script></head>
            <body><h1>Seller</h1><p id="said"></p><div id="checkout"></div></body></html>""";

    private static final String SCRIPT = """
            const said = document.getElementById('said');
            const say = (text) => { said.textContent += text + ';'; };
            window.open1 = async (account) => {
              const stripe = Stripe('pk_test_sandbox', {stripeAccount: account});
              try { stripe.initEmbeddedCheckout(); } catch (problem) { say(problem.name); }
              const fetchClientSecret = async () => (await fetch('/secret', {method: 'POST'})).text();
              window.page1 = await stripe.createEmbeddedCheckoutPage({fetchClientSecret, onComplete: () => say('done')});
              page1.mount('#checkout');
              try { await stripe.createEmbeddedCheckoutPage({fetchClientSecret}); } catch (problem) { say('one ' + problem.name); }
            };
            window.again = async (account) => {
              page1.destroy();
              try { page1.mount('#checkout'); } catch (problem) { say('gone ' + problem.name); }
              const clientSecret = await (await fetch('/secret', {method: 'POST'})).text();
              window.page1 = await Stripe('pk_test_sandbox', {stripeAccount: account}).createEmbeddedCheckoutPage({clientSecret});
              page1.mount(document.getElementById('checkout'));
              say('again');
            };
            window.stranger = async () => {
              const fetchClientSecret = async () => (await fetch('/secret', {method: 'POST'})).text();
              try { await Stripe('pk_test_sandbox').createEmbeddedCheckoutPage({fetchClientSecret}); }
              catch (problem) { say('stranger ' + problem.name); }
            };
            say('ready');
            """;

    private final HttpServer server;
    private final String policy;
    private final String html;
    private volatile String secret = "";

    HostPage(String sandboxBase) {
        String origin = sandboxBase.substring(
                0, sandboxBase.length() - URI.create(sandboxBase).getPath().length());
        policy = "default-src 'none'; script-src 'self' " + origin + "; frame-src " + origin + "; connect-src 'self' "
                + origin;
        html = HTML.formatted(sandboxBase);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        server.createContext("/", exchange -> answer(exchange, "text/html", html));
        server.createContext("/host.js", exchange -> answer(exchange, "text/javascript", SCRIPT));
        server.createContext("/secret", exchange -> answer(exchange, "text/plain", secret));
        server.start();
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    void handsOut(String clientSecret) {
        secret = clientSecret;
    }

    private void answer(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
