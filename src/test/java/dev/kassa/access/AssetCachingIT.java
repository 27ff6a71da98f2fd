package dev.kassa.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** What browsers may keep, and for how long. */
@KassaTest
class AssetCachingIT {

    @Value("${kassa.base-url}")
    String baseUrl;

    @Test
    void everyAddressThatAPageNamesChangesWithTheAssetAndIsKept() {
        List<String> named = matches("(?:href|src)=\"(/(?:assets|webjars)/[^\"]+)\"", body("/sign-in"));
        assertThat(named).hasSizeGreaterThan(5);
        for (String address : named) {
            assertThat(caching(address)).as(address).isEqualTo("max-age=31536000, public, immutable");
        }
    }

    @Test
    void styleSheetsNameTheirFontsByHash() {
        String tokens = matches("\"(/assets/css/tokens-[0-9a-f]{32}\\.css)\"", body("/sign-in"))
                .getFirst();
        List<String> fonts = matches("url\\(\"?([^\")]+woff2)\"?\\)", body(tokens));
        assertThat(fonts).hasSize(3);
        for (String font : fonts) {
            assertThat(caching("/assets/css/" + font)).as(font).endsWith("immutable");
        }
    }

    @Test
    void anAddressThatStaysIsAskedForAgain() {
        for (String address : List.of("/assets/css/tokens.css", "/assets/fonts/hanken-grotesk.woff2")) {
            assertThat(caching(address)).as(address).isEqualTo("no-cache");
        }
        assertThat(get("/assets/css/tokens.css").getHeaders().getFirst("Last-Modified"))
                .isNotNull();
    }

    @Test
    void whatIsNotThereIsNotKept() {
        String address = "/assets/css/tokens-00000000000000000000000000000000.css";
        assertThat(get(address).getStatusCode().value()).isEqualTo(404);
        assertThat(caching(address)).contains("no-store");
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String caching(String address) {
        return String.join(" | ", get(address).getHeaders().getOrEmpty("Cache-Control"));
    }

    private String body(String address) {
        return String.valueOf(get(address).getBody());
    }

    private ResponseEntity<String> get(String address) {
        return RestClient.create(baseUrl)
                .get()
                .uri(address)
                .retrieve()
                .onStatus(_ -> true, (_, _) -> {})
                .toEntity(String.class);
    }
}
