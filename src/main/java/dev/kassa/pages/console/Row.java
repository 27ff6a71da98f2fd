package dev.kassa.pages.console;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.company.Company;
import java.time.ZonedDateTime;

/**
 * A line of the list.
 *
 * @param createdAt in the zone of the checkout's own company
 */
record Row(Checkout checkout, Company company, String provider, ZonedDateTime createdAt) {

    static Row of(Checkout checkout, Company company) {
        return new Row(
                checkout,
                company,
                checkout.provider().title(),
                checkout.terms().createdAt().atZone(company.zoneId()));
    }

    /** Whether somebody at the company has something to do. */
    public boolean isWaiting() {
        return checkout.status() == CheckoutStatus.READY_TO_SHIP;
    }
}
