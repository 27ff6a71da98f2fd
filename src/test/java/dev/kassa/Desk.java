package dev.kassa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A desk at which somebody has signed in: a browser without scripts, by its requests. Many hands may use it at once. */
public final class Desk {

    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"(_csrf|token)\"[^>]* value=\"([^\"]+)\"");

    /** The mask differs each time the same token is written. */
    private static final Pattern MASKED = Pattern.compile("name=\"_csrf\" value=\"[^\"]+\"");

    private final HttpClient http;
    private final String baseUrl;
    private String session = "";

    private Desk(HttpClient http, String baseUrl) {
        this.http = http;
        this.baseUrl = baseUrl;
    }

    public static Desk of(String baseUrl, String email, String password) {
        var http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
        var desk = new Desk(http, baseUrl);
        HttpResponse<String> page = desk.get("/sign-in?lang=en");
        desk.keepCookies(page);
        desk.keepCookies(desk.post("/sign-in", "_csrf", field("_csrf", page), "email", email, "password", password));
        return desk;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String... fields) {
        var body = new StringBuilder();
        for (int name = 0; name < fields.length; name += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(fields[name])
                    .append('=')
                    .append(URLEncoder.encode(fields[name + 1], StandardCharsets.UTF_8));
        }
        return send(request(path)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** The page that a form led to. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        return get(answer.headers().firstValue("location").orElseThrow());
    }

    /** A hidden field of the page's form. */
    public static String field(String name, HttpResponse<String> page) {
        Matcher field = FIELD.matcher(page.body());
        String value = "";
        while (field.find()) {
            value = field.group(1).equals(name) ? field.group(2) : value;
        }
        assertThat(value).as(name + " in " + page.uri()).isNotEmpty();
        return value;
    }

    /** The page as its reader sees it. */
    public static String unmasked(HttpResponse<String> page) {
        return MASKED.matcher(page.body()).replaceAll("");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(baseUrl).resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("accept", "text/html");
        return session.isEmpty() ? request : request.header("cookie", session);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private void keepCookies(HttpResponse<?> answer) {
        answer.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .filter(cookie -> cookie.startsWith("KASSA="))
                .forEach(cookie -> session = cookie + "; lang=en");
    }
}
