package dev.kassa.pages.payer;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A company's own site, elsewhere on the net, that shows our payment page in a frame as our README says. */
final class HostSite implements AutoCloseable {

    private static final String HTML = """
            <!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Salong Saga</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>body { font: 1rem/1.5 sans-serif; max-width: 44rem; margin: 0 auto; padding: 1.5rem; background: #f6f1ea; color: #222 }
            iframe { width: 100%%; height: 200px; border: 1px solid #999; border-radius: 8px; background: #fff }</style></head>
            <body><main><h1>Din tid är bokad</h1><p>Klippning, tisdag 14:00. Betala här:</p>
            <iframe id="kassa" title="Betala" src="%1$s" allow="payment"></iframe><p id="said" aria-live="polite"></p></main>
            <script>
              const frame = document.getElementById('kassa');
              window.addEventListener('message', ({ origin, source, data }) => {
                if (origin !== '%2$s' || source !== frame.contentWindow || data?.source !== 'kassa') return;
                if (data.type === 'height') frame.style.height = data.height + 'px';
                if (data.type === 'paid') document.getElementById('said').textContent = 'Tack för din betalning!';
              });
            </script></body></html>""";

    private final HttpServer server;

    HostSite(String payPage, String kassa) {
        String html = HTML.formatted(payPage, kassa);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        server.createContext("/", exchange -> {
            byte[] body = html.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** Another site than ours in the browser's eyes, since our name there is localhost. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
