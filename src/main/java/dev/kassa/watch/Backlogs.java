package dev.kassa.watch;

import dev.kassa.watch.Backlog.Waiting;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits to be done, in all rooms. The looks are kept, so that every server knows whether it becomes more. */
@Component
public class Backlogs {

    private static final Logger log = LoggerFactory.getLogger(Backlogs.class);

    private final List<Backlog> backlogs;
    private final JdbcClient jdbc;
    private final Clock clock;

    Backlogs(List<Backlog> backlogs, JdbcClient jdbc, Clock clock) {
        this.backlogs = backlogs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As somebody found them at the last look. */
    public List<BacklogState> all() {
        Map<String, BacklogState> known = jdbc
                .sql("select name, looked_at, waiting, oldest, rises from backlog")
                .query(new SimplePropertyRowMapper<>(BacklogState.class))
                .list()
                .stream()
                .collect(Collectors.toMap(BacklogState::name, Function.identity()));
        return backlogs.stream()
                .map(backlog -> known.getOrDefault(backlog.name(), new BacklogState(backlog.name(), null, 0, null, 0)))
                .toList();
    }

    /** Looks at each and keeps what it finds. */
    public void look() {
        for (Backlog backlog : backlogs) {
            try {
                keep(backlog.name(), backlog.look(), clock.instant());
            } catch (DataAccessException failure) {
                log.warn("Backlog {} could not be counted", backlog.name(), failure);
            }
        }
    }

    private void keep(String name, Waiting waiting, Instant now) {
        jdbc.sql("""
                insert into backlog (name, looked_at, waiting, oldest, rises) values (:name, :now, :waiting, :oldest, 0)
                on duplicate key update
                  rises = case when :waiting > waiting then rises + 1 when :waiting < waiting then 0 else rises end,
                  waiting = :waiting, oldest = :oldest, looked_at = :now""")
                .param("name", name)
                .param("now", now)
                .param("waiting", waiting.count())
                .param("oldest", waiting.oldest())
                .update();
    }
}
