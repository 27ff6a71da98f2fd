package dev.kassa.api.jsonapi.resources;

import dev.kassa.api.jsonapi.Thing;
import dev.kassa.company.Company;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderName;

/**
 * A company's account at a provider, shown as a gateway or as the method of paying through it.
 *
 * @param type as which of them
 */
record Gateway(String type, ProviderAccount account, Company company) implements Thing {

    static final String ANY = "payment_gateways";
    static final String STRIPE = "stripe_gateways";
    static final String METHOD = "payment_methods";

    @Override
    public String id() {
        return account.publicId();
    }

    @Override
    public boolean live() {
        return account.live();
    }

    @Override
    public String organization() {
        return Organization.idOf(company.id());
    }

    boolean isStripe() {
        return account.provider() == ProviderName.STRIPE;
    }

    /** Whether its payments are only reserved until somebody asks for the money. */
    boolean isReserving() {
        return isStripe() ? company.capturesManually() : !company.sendsDirectly();
    }

    /** The same account, seen as something else. */
    Gateway as(String other) {
        return new Gateway(other, account, company);
    }
}
