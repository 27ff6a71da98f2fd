package dev.kassa.pages.console;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.company.Company;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param createdAt in the zone of the checkout's own company
 * @param deadline of money that is reserved; null if none is
 */
record Row(
        Checkout checkout,
        Company company,
        String provider,
        ZonedDateTime createdAt,
        @Nullable Deadline deadline) {

    static Row of(Checkout checkout, Company company, Instant now) {
        return new Row(
                checkout,
                company,
                checkout.provider().title(),
                checkout.terms().createdAt().atZone(company.zoneId()),
                Deadline.of(checkout, company.zoneId(), now));
    }

    /** Whether somebody at the company has something to do. */
    public boolean isWaiting() {
        return checkout.status() == CheckoutStatus.READY_TO_SHIP;
    }
}
