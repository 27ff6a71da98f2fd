package dev.kassa.calls;

import dev.kassa.calls.Call.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which calls to list; what is null does not matter.
 *
 * @param statusClass 2 for all from 200 to 299, and so on
 * @param operation as {@link Call#operation} names it
 * @param request the beginning of the request's id
 * @param before where to go on from
 */
public record CallFilter(
        @Nullable UUID companyId,
        @Nullable Integer statusClass,
        @Nullable String operation,
        @Nullable UUID keyId,
        @Nullable String request,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Place before) {

    CallFilter ofCompany(@Nullable UUID company) {
        return new CallFilter(company, statusClass, operation, keyId, request, from, until, before);
    }

    String index() {
        if (companyId == null) {
            return "api_call_age";
        }
        if (keyId != null) {
            return "api_call_key";
        }
        if (operation != null) {
            return "api_call_operation";
        }
        return statusClass == null ? "api_call_company" : "api_call_class";
    }

    String condition() {
        List<String> all = new ArrayList<>(List.of("true"));
        add(all, companyId, "company_id = :company");
        add(all, statusClass, "status_class = :class");
        add(all, operation, "operation = :operation");
        add(all, keyId, "key_id = :key");
        add(all, request, "cast(id as char) like :request");
        add(all, from, "at >= :from");
        add(all, until, "at < :until");
        add(all, before, "(at < :at or (at = :at and id < :id))");
        return String.join(" and ", all);
    }

    private static void add(List<String> conditions, @Nullable Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
        }
    }

    StatementSpec bind(StatementSpec query) {
        return query.param("company", companyId)
                .param("class", statusClass)
                .param("operation", operation)
                .param("key", keyId)
                .param("request", request == null ? null : request.replaceAll("[^0-9a-fA-F-]", "") + "%")
                .param("from", from)
                .param("until", until)
                .param("at", before == null ? null : before.at())
                .param("id", before == null ? null : before.id());
    }
}
