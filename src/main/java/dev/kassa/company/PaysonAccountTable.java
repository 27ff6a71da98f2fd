package dev.kassa.company;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of companies' accounts at Payson, as they are settled by hand. */
@Component
class PaysonAccountTable {

    private static final RowMapper<Row> ROW = new SimplePropertyRowMapper<>(Row.class);
    private static final String OF_COMPANY =
            "select * from provider_account where provider = 'PAYSON' and company_id = ?";

    private final JdbcClient jdbc;

    PaysonAccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            String publicId,
            UUID companyId,
            String account,
            boolean live,
            String sealedSecret,
            @Nullable String receiverEmail,
            @Nullable String receiverFirstName,
            @Nullable String receiverLastName,
            int version,
            Instant createdAt) {

        ProviderAccount account(ProviderName provider) {
            return new ProviderAccount(id, publicId, companyId, provider, account, live, sealedSecret, createdAt);
        }

        @Override
        public String toString() {
            return "Row[%s of %s]".formatted(account, companyId);
        }
    }

    Optional<Row> find(UUID companyId) {
        return jdbc.sql(OF_COMPANY).param(companyId).query(ROW).optional();
    }

    /** As it is now, and until the transaction is over nobody else changes it. */
    Optional<Row> held(UUID companyId) {
        return jdbc.sql(OF_COMPANY + " for update").param(companyId).query(ROW).optional();
    }

    /** Whether money is real at Payson here: all accounts are at the same address, so one tells of all; empty if there is none. */
    Optional<Boolean> anyIsLive() {
        return jdbc.sql("select live from provider_account where provider = 'PAYSON' order by live limit 1")
                .query(Boolean.class)
                .optional();
    }

    void add(Row row) {
        jdbc.sql("""
                insert into provider_account (id, public_id, company_id, provider, account, live, sealed_secret, receiver_email,
                  receiver_first_name, receiver_last_name, version, created_at)
                values (:id, :publicId, :companyId, 'PAYSON', :account, :live, :sealedSecret, :receiverEmail,
                  :receiverFirstName, :receiverLastName, :version, :createdAt)""").paramSource(row).update();
    }

    void save(Row row) {
        jdbc.sql("""
                update provider_account set account = :account, sealed_secret = :sealedSecret,
                  receiver_email = :receiverEmail, receiver_first_name = :receiverFirstName,
                  receiver_last_name = :receiverLastName, version = :version
                where id = :id""").paramSource(row).update();
    }
}
