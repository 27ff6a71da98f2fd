package dev.kassa.company;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A company's account at a provider.
 *
 * @param publicId the ten letters by which integrators know it
 * @param account Stripe's connected account (acct_…), or Payson's agent id
 * @param live whether money is real there; test accounts and live ones never mix
 * @param sealedSecret the account's own key, encrypted; null where the platform's key is used (Stripe). Written, never shown:
 *     only {@link ProviderAccounts#secretOf} opens it, for an adapter.
 */
@Table("provider_account")
public record ProviderAccount(
        @Id UUID id,
        String publicId,
        UUID companyId,
        ProviderName provider,
        String account,
        boolean live,
        @Nullable String sealedSecret,
        Instant createdAt) {

    @Override
    public String toString() {
        return "ProviderAccount[%s %s of %s]".formatted(provider, account, companyId);
    }
}
