package dev.kassa.checkout;

import dev.kassa.company.Company;
import org.jspecify.annotations.Nullable;

/**
 * A checkout at Stripe as an integrator with a page of its own sees it. It carries what lets a customer pay: for that page alone.
 *
 * @param intentId the provider's id of the payment (pi_…); null until a session's customer pays
 * @param clientSecret lets the company's page confirm the payment; null if it is a session, or nothing is left to pay
 * @param account the connected account that Stripe.js must name (acct_…); null for the platform's own
 * @param publishableKey null if none is configured
 * @param options a JSON object as text, as it was sent
 * @param isMismatched whether what would be paid is not what the payable comes to now
 */
public record IntentDetail(
        Checkout checkout,
        Payable payable,
        Company company,
        @Nullable String intentId,
        @Nullable String clientSecret,
        @Nullable String account,
        @Nullable String publishableKey,
        @Nullable String chargeId,
        @Nullable String onBehalfOf,
        @Nullable String transferGroup,
        String options,
        @Nullable Instrument instrument,
        boolean isMismatched,
        @Nullable String returnUrl,
        @Nullable String receiptEmail) {

    @Override
    public String toString() {
        return "IntentDetail[" + checkout + "]";
    }
}
