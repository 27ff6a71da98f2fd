package dev.kassa.outbox;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends one request to an address that somebody typed in: no redirect, no proxy, no cookie, no repetition, no more than a
 * moment, and no more read of the answer than will be shown. Each time over a connection of its own, so that each time the
 * address is checked.
 */
@Component
class Sender implements DisposableBean {

    private static final int READ = 1024;

    /** Without bounds an answer could be one endless header, and fill the memory before its time is up. */
    private static final int LONGEST_LINE = 8192;

    private static final int MOST_HEADERS = 100;

    private final CloseableHttpClient http;
    private final Duration timeout;
    private final Clock clock;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-deadline").factory());

    Sender(OutboxProperties properties, Destinations destinations, Clock clock) {
        this.timeout = properties.timeout();
        this.clock = clock;
        this.http = HttpClients.custom()
                .setConnectionManager(connections(properties, destinations))
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(timeout))
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setUserAgent("Kassa-Webhooks/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static HttpClientConnectionManager connections(OutboxProperties properties, Destinations destinations) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(destinations)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setMaxConnTotal(1000)
                .setMaxConnPerRoute(1000)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                        .setSocketTimeout(Timeout.of(properties.timeout()))
                        .build())
                .build();
    }

    Answer send(URI address, Map<String, String> headers, String json) {
        var request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        long start = System.nanoTime();
        Future<?> alarm = deadlines.schedule(request::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse answer = http.executeOpen(HttpHost.create(address), request, null)) {
            int status = answer.getCode();
            String body = beginning(answer);
            return new Answer(status, failure(status), body, since(start), retryAfter(answer));
        } catch (IOException failure) {
            return Answer.none(request.isCancelled() ? Failure.TIME_OUT : failure(failure), since(start));
        } finally {
            alarm.cancel(false);
        }
    }

    /** An answer whose body breaks off or drips is an answer all the same: its status says what counts. */
    private static String beginning(ClassicHttpResponse answer) {
        if (answer.getEntity() == null) {
            return "";
        }
        try {
            return new String(answer.getEntity().getContent().readNBytes(READ), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            return "";
        }
    }

    private static @Nullable Failure failure(int status) {
        return switch (status / 100) {
            case 2 -> null;
            case 3 -> Failure.REDIRECT;
            default -> status == 410 ? Failure.GONE : Failure.STATUS;
        };
    }

    private static Failure failure(IOException failure) {
        return switch (failure) {
            case Destinations.Forbidden _ -> Failure.FORBIDDEN_ADDRESS;
            case UnknownHostException _ -> Failure.UNKNOWN_HOST;
            case InterruptedIOException _ -> Failure.TIME_OUT;
            case SSLException _ -> Failure.INSECURE;
            case ConnectException _ -> Failure.UNREACHABLE;
            case NoRouteToHostException _ -> Failure.UNREACHABLE;
            default -> Failure.BROKEN;
        };
    }

    private @Nullable Duration retryAfter(ClassicHttpResponse answer) {
        Header header = answer.getFirstHeader("Retry-After");
        boolean asked = answer.getCode() == 429 || answer.getCode() == 503;
        return header != null && asked ? Gaps.asked(header.getValue(), clock.instant()) : null;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void destroy() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
