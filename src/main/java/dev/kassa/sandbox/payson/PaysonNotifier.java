package dev.kassa.sandbox.payson;

import dev.kassa.sandbox.ConditionalOnSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Tells merchants that something happened to a checkout, and which, and no more. The telling runs beside the request that
 * caused it, so it may well arrive before that request is answered; it is unsigned, and repeated until somebody answers 200.
 *
 * <p>The real Payson keeps trying for a day. Here the tries are over within a minute, and only this machine is ever called: a
 * simulator must not be a way to make requests to other people's servers.
 */
@Component
@ConditionalOnSandbox
class PaysonNotifier implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PaysonNotifier.class);
    private static final Pattern LOOPBACK = Pattern.compile("localhost|.+\\.localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final List<Duration> GAPS = List.of(
            Duration.ZERO,
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(16),
            Duration.ofSeconds(32));

    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private volatile boolean isStopping;
    private volatile NotificationManner manner = NotificationManner.PROPER;

    PaysonNotifier() {
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("payson-sandbox-");
    }

    /** Returns at once. */
    void tell(PaysonCheckoutDocument document) {
        String address = document.merchant.notificationUri;
        if (address == null) {
            return;
        }
        URI target = target(address, document.requiredId());
        if (!isLoopback(target)) {
            LOG.warn("Payson sandbox: no notification to {}, which is not this machine", target.getHost());
            return;
        }
        NotificationManner how = manner;
        for (int copy = 0; copy < how.count(); copy++) {
            long lateMillis = how.delay() + ThreadLocalRandom.current().nextLong(how.spread() + 1);
            plan(target, document.requiredId(), 0, Duration.ofMillis(lateMillis));
        }
    }

    /** From now on merchants are told in this manner. */
    void behave(NotificationManner how) {
        manner = how;
    }

    /** The merchant's own query stays and ours is added. */
    static URI target(String address, String id) {
        int hash = address.indexOf('#');
        String bare = hash < 0 ? address : address.substring(0, hash);
        return URI.create(bare + (bare.contains("?") ? "&" : "?") + "checkout=" + id);
    }

    /** By the name alone and not by what it resolves to, which may be another thing at the next look. */
    static boolean isLoopback(URI target) {
        String host = target.getHost();
        return host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private void plan(URI target, String id, int attempt, Duration wait) {
        scheduler.schedule(
                () -> deliver(target, id, attempt),
                scheduler.getClock().instant().plus(wait));
    }

    private void deliver(URI target, String id, int attempt) {
        if (isHeard(target) || isStopping) {
            return;
        }
        if (attempt + 1 < GAPS.size()) {
            plan(target, id, attempt + 1, GAPS.get(attempt + 1));
        } else {
            LOG.warn("Payson sandbox: gave up telling {} about checkout {}", target.getAuthority(), id);
        }
    }

    private boolean isHeard(URI target) {
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(TIMEOUT)
                .POST(BodyPublishers.noBody())
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void destroy() {
        isStopping = true;
        scheduler.close();
        http.shutdownNow();
    }
}
