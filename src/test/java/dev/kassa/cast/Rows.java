package dev.kassa.cast;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows to be written in one go a table, in the order in which the tables were first named. */
final class Rows {

    private final Map<String, List<Map<String, @Nullable Object>>> byTable = new LinkedHashMap<>();

    /** A new row, to be filled; the same columns for each row of a table. */
    Row in(String table) {
        var row = new Row(new LinkedHashMap<>());
        byTable.computeIfAbsent(table, _ -> new ArrayList<>()).add(row.values());
        return row;
    }

    record Row(Map<String, @Nullable Object> values) {
        Row put(String column, @Nullable Object value) {
            values.put(column, value);
            return this;
        }
    }

    /** Puts the rows of a table into the order of a column, so that their ids grow with it. */
    void sort(String table, String column) {
        byTable.getOrDefault(table, List.of()).sort(Comparator.comparing(row -> String.valueOf(row.get(column))));
    }

    void write(JdbcTemplate jdbc) {
        byTable.forEach((table, rows) -> {
            var columns = rows.getFirst().keySet();
            String sql = "insert into %s (`%s`) values (%s)"
                    .formatted(table, String.join("`, `", columns), "?,".repeat(columns.size() - 1) + "?");
            jdbc.batchUpdate(
                    sql,
                    rows.stream()
                            .map(row -> row.values().stream().map(Rows::plain).toArray())
                            .toList());
        });
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Instant at ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : value;
    }
}
