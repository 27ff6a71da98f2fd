package dev.kassa.checkout;

import dev.kassa.company.Company;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the heart needs of a payment provider. Every method calls out and is therefore never called inside a transaction. All of
 * them answer what the provider shows afterwards, or throw a {@link ProviderFailure}.
 */
public interface PaymentProvider {

    ProviderName name();

    /**
     * Opens the checkout at the provider. Repeating it with the same checkout opens no second one where the provider can tell.
     */
    Sighting open(Order order);

    /** The provider's present truth. A checkout it does not know is {@link ProviderFailure.Refused}. */
    Sighting look(Checkout checkout, ProviderAccount account);

    /**
     * Sees to it that the checkout can no longer be paid. If it was paid already, or is being paid, it stays so, and the answer
     * shows it: that is a result and not a failure.
     */
    Sighting close(Checkout checkout, ProviderAccount account);

    /**
     * Asks for the reserved money: looks first, so that a request that was carried out already is not made again.
     *
     * @return the truth afterwards; the request is fulfilled if, and only if, its status is Shipped or PaidToAccount
     */
    Sighting capture(Checkout checkout, ProviderAccount account, Instruction request);

    /**
     * Lets the reserved money go: looks first.
     *
     * @return the truth afterwards; the cancellation is fulfilled if, and only if, its status is Canceled or Expired
     */
    Sighting cancel(Checkout checkout, ProviderAccount account, Instruction cancellation);

    /**
     * Pays back: looks first, so that a refund that was carried out already is not made again.
     *
     * @return the truth afterwards; the refund is fulfilled if, and only if, {@link Sighting#shows} says so
     */
    Sighting refund(Checkout checkout, ProviderAccount account, Refund refund);

    /** How long the provider keeps the money of such a checkout reserved before it lapses. */
    Duration hold(Checkout checkout);

    /** What a page must be allowed to load, so that a customer can pay this provider on it. */
    PageSources pageSources();

    /** CSP host sources. */
    record PageSources(List<String> scripts, List<String> frames, List<String> connections, List<String> images) {}

    /**
     * All that is needed to open a checkout.
     *
     * @param returnUrl our page that the customer comes back to after paying, and that reads the truth
     * @param payUrl our page for paying this checkout
     * @param notificationUrl where the provider may tell us that something happened
     * @param intent what is agreed beside, where the company's own page confirms it; null elsewhere
     */
    record Order(
            Checkout checkout,
            List<CheckoutLine> lines,
            Company company,
            ProviderAccount account,
            URI returnUrl,
            URI payUrl,
            URI notificationUrl,
            @Nullable IntentTerms intent) {}
}
