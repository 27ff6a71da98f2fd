package dev.kassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** The instrument itself: what other browser tests lean on must see what is there. */
@ExtendWith(BrowserPerTest.class)
class BrowserIT {

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><title>Page</title>
            <meta name="viewport" content="width=device-width">
            <style>* { margin: 0 } body { height: 3000px } :root { color-scheme: light dark }</style></head>
            <body><main><h1>A page</h1><p id="script">without</p>%s</main>
            <script>document.getElementById('script').textContent = 'with'</script></body></html>""";

    private HttpServer server;
    private String address;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/sound", PAGE.formatted(""));
        answer("/broken", PAGE.formatted("<img src='x.png'><p style='color:#eee;background:#fff'>pale</p>"));
        server.start();
        address = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void takesTheWholePageInTheSizeAndColoursAskedFor(Browser browser) throws IOException {
        browser.screen(390, 844, true);
        browser.go(address + "/sound");

        var picture = ImageIO.read(browser.screenshot("browser-whole-page").toFile());

        assertThat(picture.getWidth()).isEqualTo(390);
        assertThat(picture.getHeight()).isEqualTo(3000);
        assertThat(picture.getRGB(200, 2900) & 0xff).isLessThan(0x40);
    }

    @Test
    void reportsWhatSomeCannotSee(Browser browser) {
        browser.go(address + "/sound");
        browser.assertAccessible();

        browser.go(address + "/broken");
        assertThatThrownBy(browser::assertAccessible)
                .hasMessageContaining("image-alt")
                .hasMessageContaining("color-contrast");
    }

    @Test
    void canDoWithoutScripts(Browser browser) {
        browser.go(address + "/sound");
        assertThat(browser.await(By.id("script")).getText()).isEqualTo("with");

        browser.scripts(false);
        browser.go(address + "/sound");
        assertThat(browser.await(By.id("script")).getText()).isEqualTo("without");
    }

    private void answer(String path, String page) {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
