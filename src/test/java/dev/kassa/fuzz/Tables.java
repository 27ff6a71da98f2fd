package dev.kassa.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows there are in each table that a request could leave something in. */
final class Tables {

    /** What is written of calls that are refused too, and what is written by nobody's call. */
    private static final Set<String> OF_ALL = Set.of(
            "api_call", // the integrator's log tells of every call
            "audit_entry", // denied attempts are told
            "audit_chain",
            "audit_verification",
            "backlog",
            "flyway_schema_history",
            "guarantee_check",
            "sampled_look",
            "scheduled_tasks");

    private final JdbcClient jdbc;
    private final String query;

    Tables(JdbcClient jdbc) {
        this.jdbc = jdbc;
        List<String> names = jdbc.sql("select table_name from information_schema.tables where table_schema = database()"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        this.query = names.stream()
                .filter(name -> !OF_ALL.contains(name))
                .map(name -> "select '%s' name, count(*) number from `%s`".formatted(name, name))
                .collect(Collectors.joining(" union all "));
    }

    Map<String, Long> count() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql(query).query(row -> {
            counts.put(row.getString("name"), row.getLong("number"));
        });
        return counts;
    }
}
