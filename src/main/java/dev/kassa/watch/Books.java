package dev.kassa.watch;

import java.time.Clock;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the books as they stood at one moment, without holding anybody up: each reading is a transaction of its own that cannot
 * write, locks nothing, and ends with an error before it becomes a burden.
 */
@Component
public class Books {

    /** The first column as text. */
    public static final RowMapper<String> TEXT = (row, _) -> row.getString(1);

    private static final int SECONDS = 30;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final Clock clock;

    Books(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.clock = clock;
        reading.setReadOnly(true);
        reading.setTimeout(SECONDS); // becomes the time-out of each statement as well
    }

    /** All that is asked within one reading sees the same moment. */
    public <T> T read(Function<JdbcClient, T> questions) {
        return reading.execute(_ -> questions.apply(jdbc));
    }

    /** A question that may speak of {@code :now}. */
    StatementSpec ask(JdbcClient books, String question) {
        return books.sql(question).param("now", clock.instant());
    }
}
