package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.kassa.access.Limits;
import dev.kassa.api.servicestack.Client;
import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.util.HtmlUtils;

/** The page for developers, and that what it says to do works. */
class DevelopersIT extends ConsoleTests {

    private static final Pattern PART =
            Pattern.compile("-H (['\"])(.*?)\\1|(?:--data-raw|-d) (['\"])(.*?)\\3", Pattern.DOTALL);

    @Autowired
    private Limits limits;

    @Value("${kassa.base-url}")
    private String baseUrl;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(baseUrl);
    }

    @Test
    void itIsOpenToAllAndRemembersNobody() {
        Reply page = client.get("/developers", "accept", "text/html", "accept-language", "sv");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("För utvecklare", "Anropsloggen");
        assertThat(page.header("set-cookie")).isNull();
        assertThat(page.header("content-security-policy")).contains("default-src 'none'", "frame-ancestors 'none'");
    }

    @Test
    void theFirstCallsWorkAsTheyStand() throws Exception {
        String page = html(get("/developers"));

        Reply first = carryOut(sample(page, "first"));
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().path("Url").asString()).startsWith("http");
        assertThat(page).contains(Cast.ANNA.key().toString(), "organization: &quot;salong-saga&quot;");

        Reply list = carryOut(sample(page, "list"));
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        assertThat(list.json().path("data").isArray()).isTrue();

        Reply granted = carryOut(sample(page, "token"));
        assertThat(granted.status()).as(granted.text()).isEqualTo(200);
    }

    @Test
    void whatItLinksToIsThere() throws Exception {
        Matcher link = Pattern.compile("<a href=\"(/[^\"#]+)\"").matcher(html(get("/developers")));
        List<String> broken = new ArrayList<>();
        while (link.find()) {
            int status =
                    client.get(link.group(1), "accept", "text/html,*/*;q=0.8").status();
            if (status >= 400) {
                broken.add(link.group(1) + " " + status);
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void limitsAreThoseOfTheSettings() throws Exception {
        String page = html(get("/developers"));
        assertThat(page)
                .contains(
                        "%,d".formatted(limits.keyed().burst()),
                        "%,d".formatted(limits.tokens().perMinute()))
                .contains("q=%d;w=%d"
                        .formatted(
                                limits.keyed().burst(), limits.keyed().window().toSeconds()));
    }

    /** That one is run by tests of its own. */
    @Test
    void signaturesAreCheckedAsTheOutboxSays() throws Exception {
        String readme = Files.readString(Path.of("src/main/java/dev/kassa/outbox/README.md"));
        assertThat(readme).contains(sample(html(get("/developers")), "verify"));
    }

    @Test
    void theSignInPageLeadsThere() throws Exception {
        assertThat(html(get("/sign-in"))).contains("href=\"/developers\"");
        assertThat(html(page(Cast.ROLF, "/requests"))).contains("href=\"/developers\"");
    }

    private static String sample(String page, String id) {
        Matcher code = Pattern.compile("<code id=\"" + id + "-body\">(.*?)</code>", Pattern.DOTALL)
                .matcher(page);
        assertThat(code.find()).as(id).isTrue();
        return HtmlUtils.htmlUnescape(code.group(1));
    }

    /** What curl would do with such a line. */
    private Reply carryOut(String line) {
        String curl = line.replace("$KASSA_API_KEY", Cast.ANNA.key().toString());
        Matcher address = Pattern.compile("^curl '([^']+)'").matcher(curl);
        assertThat(address.find()).as(curl).isTrue();
        List<String> headers = new ArrayList<>();
        List<String> body = new ArrayList<>();
        Matcher part = PART.matcher(curl);
        while (part.find()) {
            if (part.group(2) == null) {
                body.add(part.group(4));
            } else {
                headers.addAll(List.of(part.group(2).split(": ", 2)));
            }
        }
        String path = address.group(1).substring(baseUrl.length());
        if (!body.isEmpty() && !headers.contains("Content-Type")) {
            headers.addAll(List.of("content-type", "application/x-www-form-urlencoded")); // as curl says of itself
        }
        headers.replaceAll(header -> header.equals("Content-Type") ? "content-type" : header);
        String[] all = headers.toArray(String[]::new);
        return body.isEmpty() ? client.get(path, all) : client.post(path, String.join("&", body), all);
    }
}
