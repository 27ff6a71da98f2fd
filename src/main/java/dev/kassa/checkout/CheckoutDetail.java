package dev.kassa.checkout;

import dev.kassa.audit.AuditEntry;
import dev.kassa.company.Company;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a page about one checkout shows.
 *
 * @param request the payment request that stands, or else the last that was refused; null if none was made
 * @param siblings the other checkouts of the same payable, newest first
 * @param trail all that happened, newest first
 * @param mayOpen whether this actor may open another checkout for the company
 * @param maySend whether this actor may send the payment request now, and if not, why not
 * @param payPage the customer's address
 */
public record CheckoutDetail(
        Checkout checkout,
        Company company,
        List<CheckoutLine> lines,
        @Nullable PaymentRequest request,
        List<Checkout> siblings,
        List<AuditEntry> trail,
        boolean mayOpen,
        Decision maySend,
        URI payPage) {}
