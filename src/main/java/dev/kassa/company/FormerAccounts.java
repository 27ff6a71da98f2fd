package dev.kassa.company;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts that companies had before, kept with their keys for what was opened in them. */
@Component
class FormerAccounts {

    private static final RowMapper<ProviderAccount> ACCOUNT = new SimplePropertyRowMapper<>(ProviderAccount.class);

    private final JdbcClient jdbc;

    FormerAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProviderAccount> find(UUID companyId, ProviderName provider, String account) {
        return jdbc.sql("select * from former_account where company_id = ? and provider = ? and account = ?")
                .params(companyId, provider.name(), account)
                .query(ACCOUNT)
                .optional();
    }

    /** Keeps an account as it is now. One that was left before and come back to since is kept with the key that it has now. */
    void keep(ProviderAccount left, Instant at) {
        jdbc.sql("""
                insert into former_account (id, public_id, company_id, provider, account, live, sealed_secret, created_at, left_at)
                values (:id, :publicId, :companyId, :provider, :account, :live, :secret, :createdAt, :at)
                on duplicate key update live = :live, sealed_secret = :secret, left_at = :at""")
                .param("id", UUID.randomUUID())
                .param("publicId", left.publicId())
                .param("companyId", left.companyId())
                .param("createdAt", left.createdAt())
                .param("provider", left.provider().name())
                .param("account", left.account())
                .param("live", left.live())
                .param("secret", left.sealedSecret())
                .param("at", at)
                .update();
    }
}
