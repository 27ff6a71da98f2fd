package dev.kassa.checkout;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What was typed into the search box: a reference of the booking system's, an id of ours, or a provider's. Each has an index,
 * which tells capitals from small letters; so a reference is looked up as it was typed and in capitals, as most are written.
 */
record SearchTerm(String text) {

    static final String CONDITION = "id in (select id from checkout where internal_reference in (:search, :capitals)"
            + " union select id from checkout where provider in ('STRIPE', 'PAYSON') and provider_reference = :search"
            + " union select id from checkout where id = :searchId)";

    StatementSpec bind(StatementSpec query) {
        String typed = text.strip();
        return query.param("search", typed)
                .param("capitals", typed.toUpperCase(Locale.ROOT))
                .param("searchId", asId(typed));
    }

    private static @Nullable UUID asId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
