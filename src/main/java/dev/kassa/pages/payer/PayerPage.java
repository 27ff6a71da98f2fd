package dev.kassa.pages.payer;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.ForPayer;
import dev.kassa.checkout.PayerWay;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the customer's pages say about a checkout, in one language; public to the templates. The client secret is not among
 * it: a page carries it neither in its text nor in its address.
 */
record PayerPage(ForPayer of, Purchase purchase, Locale locale) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z");

    public String company() {
        return of.company().name();
    }

    public String organisationNumber() {
        return of.company().organisationNumber();
    }

    /** The provider's name as it calls itself. */
    public String provider() {
        return checkout().provider().title();
    }

    /** Short enough to be read out on the telephone: the last forty random bits of the checkout's id. */
    public String receiptNumber() {
        String digits = checkout().id().toString().replace("-", "").toUpperCase(Locale.ROOT);
        return digits.substring(22, 27) + "-" + digits.substring(27);
    }

    public String reference() {
        return checkout().terms().internalReference();
    }

    public boolean isReserved() {
        return checkout().status() == CheckoutStatus.READY_TO_SHIP;
    }

    /** How it ended without being paid, as the messages call it; still open is an end as well for a customer who came back. */
    public String end() {
        return switch (checkout().status()) {
            case CREDITED -> "credited";
            case EXPIRED -> "expired";
            case CANCELED -> "canceled";
            case DENIED -> "denied";
            default -> "open";
        };
    }

    public boolean isPaidTwice() {
        return checkout().isPaidTwice();
    }

    @Nullable
    public String paidAt() {
        return words(of.paidAt());
    }

    @Nullable
    public String expiresAt() {
        return words(checkout().expiresAt());
    }

    @Nullable
    public String changedAt() {
        return words(checkout().changedAt());
    }

    /** Where the script of an embedded payment is, and what it must be told; null for other ways to pay. */
    public @Nullable Script script() {
        return of.way() instanceof PayerWay.Embedded way
                ? new Script(way.scriptUrl(), way.publishableKey(), way.account())
                : null;
    }

    /** The provider's own HTML, as it came from the provider's API; null for other ways to pay. */
    @Nullable
    public String snippet() {
        return of.way() instanceof PayerWay.Snippet way ? way.html() : null;
    }

    /** The provider's own page; null for other ways to pay. */
    @Nullable
    public String hosted() {
        return of.way() instanceof PayerWay.Hosted way ? way.url() : null;
    }

    /** Whether it is paid on the company's own site and not here. */
    public boolean isPaidElsewhere() {
        return of.way() instanceof PayerWay.Elsewhere;
    }

    /** Where a customer who has paid goes on to; null if the company did not say. */
    @Nullable
    public String continueTo() {
        return of.continueTo() == null ? null : of.continueTo().toString();
    }

    /** Where a customer who does not want to pay goes back to; null if the company did not say. */
    @Nullable
    public String backTo() {
        String address = checkout().terms().cancelUrl();
        return address == null || address.contains("{") ? null : address;
    }

    /** The page of the checkout that replaced this one. */
    @Nullable
    public String current() {
        return of.current() == null ? null : of.current().toString();
    }

    /** This checkout's page without our host, in this page's language. */
    public String payPath() {
        return "/pay/" + checkout().terms().payToken();
    }

    public String language() {
        return locale.getLanguage();
    }

    private Checkout checkout() {
        return of.checkout();
    }

    private @Nullable String words(@Nullable Instant at) {
        return at == null
                ? null
                : MINUTE.withLocale(locale)
                        .format(ZonedDateTime.ofInstant(at, of.company().zoneId()));
    }

    /** @param account the connected account; null for the platform's own */
    record Script(String url, String key, @Nullable String account) {}

    @Override
    public String toString() {
        return "PayerPage[" + checkout().id() + "]";
    }
}
