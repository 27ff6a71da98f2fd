package dev.kassa.calls;

import dev.kassa.calls.Call.Dialect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of calls. */
@Component
class CallTable {

    private static final String FACTS = "id, at, company_id, key_id, caller, dialect, verb, operation, target, writes,"
            + " status, error_code, duration_millis, idempotency_key, address, reference, repeatable, repeats";
    private static final String ALL = FACTS + ", request_headers, answer_headers, request_body, answer_body";
    private static final String WITHOUT_BODIES =
            FACTS + ", '' as request_headers, '' as answer_headers, '' as request_body, '' as answer_body";

    private static final RowMapper<Call> CALL = new SimplePropertyRowMapper<>(Call.class);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    CallTable(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A key, or an operation, to choose a list by. */
    record Choice(String value, String label) {}

    void add(List<Call> calls) {
        batches.batchUpdate("""
                insert into api_call (id, at, company_id, key_id, caller, dialect, verb, operation, target, writes, status,
                  status_class, error_code, duration_millis, idempotency_key, address, reference, request_headers,
                  answer_headers, request_body, answer_body, repeatable, repeats)
                values (:id, :at, :companyId, :keyId, :caller, :kind, :verb, :operation, :target, :writes, :status,
                  :status div 100, :errorCode, :durationMillis, :idempotencyKey, :address, :reference, :requestHeaders,
                  :answerHeaders, :requestBody, :answerBody, :repeatable, :repeats)""", calls.stream().map(Row::new).toArray(SqlParameterSource[]::new));
    }

    /** Those of them that there are. */
    Set<UUID> companies(Set<UUID> named) {
        return Set.copyOf(jdbc.sql("select id from company where id in (:named)")
                .param("named", named)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    }

    /** A call's properties, with its dialect by name. */
    private static class Row extends SimplePropertySqlParameterSource {

        private final Dialect dialect;

        Row(Call call) {
            super(call);
            this.dialect = call.dialect();
        }

        @Override
        public boolean hasValue(String name) {
            return name.equals("kind") || super.hasValue(name);
        }

        @Override
        public @Nullable Object getValue(String name) {
            return name.equals("kind") ? dialect.name() : super.getValue(name);
        }
    }

    Optional<Call> find(UUID id) {
        return jdbc.sql("select " + ALL + " from api_call where id = ?")
                .param(id)
                .query(CALL)
                .optional();
    }

    /** Newest first, without bodies. The index is forced: by itself the database takes one, and sorts. */
    List<Call> page(CallFilter filter, int limit) {
        String sql = "select " + WITHOUT_BODIES + " from api_call force index (" + filter.index() + ") where "
                + filter.condition() + " order by at desc, id desc limit :limit";
        return filter.bind(jdbc.sql(sql)).param("limit", limit).query(CALL).list();
    }

    /** Those that answered once at least: whatever else was asked for is an address that leads nowhere. */
    List<String> operations(UUID company) {
        return jdbc.sql(
                        "select operation from (select distinct operation from api_call where company_id = :company) asked"
                                + " where exists (select 1 from api_call found where found.company_id = :company"
                                + " and found.operation = asked.operation and found.status <> 404) order by operation limit 200")
                .param("company", company)
                .query((row, _) -> row.getString("operation"))
                .list();
    }

    List<UUID> keys(UUID company) {
        return jdbc.sql("select distinct key_id from api_call where company_id = ? and key_id is not null limit 200")
                .param(company)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** What a key was called when it was last used. */
    Choice choice(UUID company, UUID key) {
        return jdbc.sql("select key_id as value, caller as label from api_call where company_id = ? and key_id = ?"
                        + " order by at desc, id desc limit 1")
                .params(company, key)
                .query((row, _) -> new Choice(row.getString("value"), row.getString("label")))
                .optional()
                .orElse(new Choice(key.toString(), key.toString()));
    }

    /** @return how many were deleted; fewer than {@code limit} if none is left */
    int deleteBefore(Instant before, int limit) {
        return jdbc.sql("delete from api_call where at < ? order by at limit " + limit)
                .param(before)
                .update();
    }
}
