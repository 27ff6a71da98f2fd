package dev.kassa.checkout;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.company.Company;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks an address that a caller wants a customer to be sent to: it will be followed, so it must not lead astray. */
final class ReturnAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LONGEST = 2000;
    private static final String SESSION_ID = "{CHECKOUT_SESSION_ID}";

    private ReturnAddress() {}

    /** Adds a fault if the address is set and is not one that customers of the company may be sent to. */
    static void check(String field, @Nullable String address, Company company, List<Fault> faults) {
        if (address == null) {
            return;
        }
        URI uri;
        try {
            uri = URI.create(address.replace(SESSION_ID, "id"));
        } catch (IllegalArgumentException notAnAddress) {
            faults.add(new Fault(field, "url"));
            return;
        }
        if (address.length() > LONGEST
                || uri.getHost() == null
                || uri.getScheme() == null
                || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
            faults.add(new Fault(field, "url"));
        } else if (uri.getRawUserInfo() != null) {
            faults.add(new Fault(field, "urlCredentials"));
        } else if (!company.mayReturnTo(uri)) {
            faults.add(new Fault(field, "urlHost", uri.getHost()));
        }
    }

    /** The address with Stripe's place holder filled, as callers of Stripe are used to. */
    static String with(String address, @Nullable String sessionId) {
        return sessionId == null ? address : address.replace(SESSION_ID, sessionId);
    }
}
