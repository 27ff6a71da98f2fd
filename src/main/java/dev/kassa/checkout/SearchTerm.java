package dev.kassa.checkout;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What was typed into the search box: a reference of the booking system's, an id of ours, or a provider's. Each has an index. */
record SearchTerm(String text) {

    static final String CONDITION = "id in (select id from checkout where internal_reference = :search"
            + " union select id from checkout where provider in ('STRIPE', 'PAYSON') and provider_reference = :search"
            + " union select id from checkout where id = :searchId)";

    StatementSpec bind(StatementSpec query) {
        return query.param("search", text.strip()).param("searchId", asId(text.strip()));
    }

    private static @Nullable UUID asId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
