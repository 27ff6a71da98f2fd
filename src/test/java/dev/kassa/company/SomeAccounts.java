package dev.kassa.company;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Opens the secrets of accounts for tests that need no database. The sealing is the real one. */
public final class SomeAccounts {

    private static final Sealing SEALING = new Sealing("an encryption key of the tests");

    private SomeAccounts() {}

    public static ProviderAccounts withoutDatabase() {
        return new ProviderAccounts(
                new EmptyTable(), new FormerAccounts(JdbcClient.create(new DriverManagerDataSource())), SEALING);
    }

    public static String seal(String secret) {
        return SEALING.seal(secret);
    }

    private static final class EmptyTable implements ProviderAccountTable {
        @Override
        public Optional<ProviderAccount> findByCompanyIdAndProvider(UUID companyId, ProviderName provider) {
            return Optional.empty();
        }

        @Override
        public List<ProviderAccount> findByCompanyId(UUID companyId) {
            return List.of();
        }

        @Override
        public Optional<ProviderAccount> findByPublicId(String publicId) {
            return Optional.empty();
        }

        @Override
        public boolean existsByLive(boolean live) {
            return false;
        }
    }
}
