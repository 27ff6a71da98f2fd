package dev.kassa.company;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The companies' accounts at the providers, and the only place that opens their secrets. */
@Component
public class ProviderAccounts {

    private final ProviderAccountTable accounts;
    private final FormerAccounts former;
    private final Sealing sealing;

    ProviderAccounts(ProviderAccountTable accounts, FormerAccounts former, Sealing sealing) {
        this.accounts = accounts;
        this.former = former;
        this.sealing = sealing;
    }

    /** The account through which a company takes money at a provider; empty if it has none there. */
    public Optional<ProviderAccount> find(UUID companyId, ProviderName provider) {
        return accounts.findByCompanyIdAndProvider(companyId, provider);
    }

    /**
     * The account in which something was opened at a provider: the company's own, or one that it had before. If it never had it,
     * the one that it has now; empty if it has none there.
     */
    public Optional<ProviderAccount> findOpenedIn(UUID companyId, ProviderName provider, String account) {
        Optional<ProviderAccount> present = find(companyId, provider);
        return present.filter(now -> now.account().equals(account))
                .or(() -> former.find(companyId, provider, account))
                .or(() -> present);
    }

    /** The account that integrators know by these ten letters. */
    public Optional<ProviderAccount> findByPublicId(String publicId) {
        return accounts.findByPublicId(publicId);
    }

    /** All accounts of a company, one for each provider at the most. */
    public List<ProviderAccount> ofCompany(UUID companyId) {
        return accounts.findByCompanyId(companyId);
    }

    /** Whether any company here takes real money. */
    public boolean isAnyLive() {
        return accounts.existsByLive(true);
    }

    /**
     * The account's own key in clear, for the adapter that calls the provider with it.
     *
     * @throws IllegalStateException if the account has no key of its own
     */
    public String secretOf(ProviderAccount account) {
        if (account.sealedSecret() == null) {
            throw new IllegalStateException(account + " has no key");
        }
        return sealing.open(account.sealedSecret());
    }
}
