package dev.kassa.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.calls.Overheard.Side;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** A log whose table is not to be reached, or not at once. */
class CallLogTest {

    @Test
    void aFloodIsLeftOutAndCountedAndHoldsNobodyUp() throws InterruptedException {
        var mayWrite = new CountDownLatch(1);
        var written = new AtomicInteger();
        var log = new CallLog(table(() -> {
            mayWrite.await();
            written.incrementAndGet();
        }));
        log.start();

        for (int call = 0; call < 1500; call++) {
            log.offer(someCall());
        }

        assertThat(log.leftOut()).isBetween(400L, 500L);
        mayWrite.countDown();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> log.leftOut() == 1500);
        log.stop();
        assertThat(written.get()).as("batches that could not be written").isBetween(10, 12);
    }

    @Test
    void whatWaitsWhenTheServerStopsIsStillTried() {
        var tried = new AtomicInteger();
        var log = new CallLog(table(tried::incrementAndGet));
        log.offer(someCall());
        log.start();
        log.stop();
        assertThat(tried.get()).isEqualTo(1);
        assertThat(log.isRunning()).isFalse();
    }

    private interface Reaching {
        void reach() throws InterruptedException;
    }

    private static CallTable table(Reaching reaching) {
        var away = new AbstractDataSource() {
            @Override
            public Connection getConnection() {
                try {
                    reaching.reach();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
                throw new DataAccessResourceFailureException("away");
            }

            @Override
            public Connection getConnection(String user, String password) {
                return getConnection();
            }
        };
        return new CallTable(JdbcClient.create(away), new NamedParameterJdbcTemplate(away));
    }

    private static Overheard someCall() {
        var request = new MockHttpServletRequest("GET", "/api/x");
        var side = new Side(Map.of(), null, new byte[0], 0);
        return new Overheard(
                CallNotes.begin(request, UUID.randomUUID()),
                Instant.EPOCH,
                null,
                null,
                "till",
                "GET",
                "/api/x",
                null,
                "192.0.2.1",
                List.of(),
                null,
                side,
                200,
                side,
                1,
                null);
    }
}
