package dev.kassa.checkout;

import dev.kassa.company.ProviderName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what providers were asked to send. What is the same in all that matters has one row, whoever asks how often. */
@Component
class ProviderWebhookTable {

    private static final RowMapper<ProviderWebhook> WEBHOOK = new SimplePropertyRowMapper<>(ProviderWebhook.class);

    private final JdbcClient jdbc;

    ProviderWebhookTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row of this wish: a new one, or the one there is. */
    ProviderWebhook keep(ProviderName provider, ProviderWebhook wish, boolean live, String by) {
        String sameness = sameness(provider, wish, live);
        jdbc.sql("""
                insert ignore into provider_webhook (id, company_id, provider, account, connect, url, events, sameness, created_by,
                  created_at)
                values (:id, :companyId, :provider, :account, :connect, :url, :events, :sameness, :by, :createdAt)""")
                .param("id", wish.id())
                .param("companyId", wish.companyId())
                .param("provider", provider.name())
                .param("account", wish.account())
                .param("connect", wish.connect())
                .param("url", wish.url())
                .param("events", wish.events())
                .param("sameness", sameness)
                .param("by", by)
                .param("createdAt", wish.createdAt())
                .update();
        return jdbc.sql("select * from provider_webhook where sameness = ?")
                .param(sameness)
                .query(WEBHOOK)
                .single();
    }

    private static String sameness(ProviderName provider, ProviderWebhook wish, boolean live) {
        String words = String.join(
                "\n",
                provider.name(),
                String.valueOf(wish.companyId()),
                wish.account(),
                String.valueOf(wish.connect()),
                String.valueOf(live),
                wish.url(),
                wish.events());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** @return whether the provider's answer was not noted before */
    boolean registered(UUID id, String reference, String sealedSecret, Instant at) {
        return jdbc.sql("update provider_webhook set reference = ?, sealed_secret = ?, registered_at = ?"
                                + " where id = ? and registered_at is null")
                        .params(reference, sealedSecret, at, id)
                        .update()
                == 1;
    }

    /** Takes back what the provider has refused. */
    void withdraw(UUID id) {
        jdbc.sql("delete from provider_webhook where id = ? and registered_at is null")
                .param(id)
                .update();
    }

    /** @param companyId null for those that are no company's */
    List<ProviderWebhook> of(ProviderName provider, @Nullable UUID companyId) {
        return jdbc.sql("select * from provider_webhook where provider = ? and company_id <=> ?"
                        + " and registered_at is not null order by created_at, id")
                .param(provider.name())
                .param(companyId)
                .query(WEBHOOK)
                .list();
    }

    List<String> sealedSecrets(ProviderName provider) {
        return jdbc.sql("select sealed_secret from provider_webhook where provider = ? and sealed_secret is not null")
                .param(provider.name())
                .query((row, _) -> Objects.requireNonNull(row.getString("sealed_secret")))
                .list();
    }
}
