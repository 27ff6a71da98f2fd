package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.audit.AuditTrail;
import dev.kassa.checkout.CheckoutPage.Cursor;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.company.Companies;
import dev.kassa.company.Company;
import dev.kassa.company.ProviderName;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what there is, and asks nobody outside. */
@Component
class Reading {

    private static final Set<String> PAYING =
            Set.of(Transition.RESERVED.name(), Transition.PAID.name(), Transition.PAID_OUT.name());

    private final Companies companies;
    private final CheckoutTables tables;
    private final Listing listing;
    private final Tallies tallies;
    private final AuditTrail trail;
    private final Addresses addresses;

    Reading(
            Companies companies,
            CheckoutTables tables,
            Listing listing,
            Tallies tallies,
            AuditTrail trail,
            Addresses addresses) {
        this.companies = companies;
        this.tables = tables;
        this.listing = listing;
        this.tallies = tallies;
        this.trail = trail;
        this.addresses = addresses;
    }

    Checkout checkout(UUID id) {
        return tables.checkouts().findById(id).orElseThrow(NotFound::new);
    }

    Company company(Checkout checkout) {
        return companies.findById(checkout.companyId()).orElseThrow();
    }

    Checkout byPayToken(String payToken) {
        return tables.checkouts().findByPayToken(payToken).orElseThrow(NotFound::new);
    }

    Optional<Checkout> byNotificationToken(String notificationToken) {
        return tables.checkouts().findByNotificationToken(notificationToken);
    }

    Optional<Checkout> byReference(ProviderName provider, String reference) {
        return tables.checkouts().findByReference(provider.name(), reference);
    }

    CheckoutPage list(CheckoutFilter filter, @Nullable Cursor olderThan, @Nullable Cursor newerThan, int size) {
        return listing.read(filter, olderThan, newerThan, size);
    }

    List<CheckoutTally> tallies(@Nullable UUID companyId) {
        return tallies.read(companyId);
    }

    List<Checkout> siblings(Checkout checkout) {
        return tables.checkouts().findByPayable(checkout.terms().payableId()).stream()
                .filter(other -> !other.id().equals(checkout.id()))
                .toList();
    }

    CheckoutDetail detail(Checkout checkout, Actor actor) {
        List<PaymentRequest> requests = tables.requests().findByCheckoutIdOrderByRequestedAtDesc(checkout.id());
        Optional<PaymentRequest> standing = requests.stream()
                .filter(request -> request.outcome() != PaymentRequest.Outcome.REFUSED)
                .findAny();
        return new CheckoutDetail(
                checkout,
                company(checkout),
                tables.lines().findByCheckoutIdOrderByPosition(checkout.id()),
                standing.or(() -> requests.stream().findFirst()).orElse(null),
                siblings(checkout),
                trail.of(checkout.id()),
                Rules.mayWrite(actor),
                Rules.sendPaymentRequest(actor, checkout, standing),
                addresses.payPage(checkout));
    }

    ForPayer forPayer(Checkout checkout, @Nullable PayerWay way) {
        Checkout current = current(checkout);
        String confirmation = checkout.terms().confirmationUrl();
        return new ForPayer(
                checkout,
                company(checkout),
                tables.lines().findByCheckoutIdOrderByPosition(checkout.id()),
                way,
                paidAt(checkout),
                current.id().equals(checkout.id()) ? null : addresses.payPage(current),
                confirmation == null
                        ? null
                        : URI.create(ReturnAddress.with(confirmation, checkout.providerReference())));
    }

    /** The time of the first step into a paid status. History that came without its trail is dated by its last change. */
    private @Nullable Instant paidAt(Checkout checkout) {
        if (!checkout.status().isPaid() && checkout.status() != CheckoutStatus.CREDITED) {
            return null;
        }
        return trail.of(checkout.id()).reversed().stream()
                .filter(entry -> PAYING.contains(entry.act()))
                .map(AuditEntry::at)
                .findFirst()
                .orElse(checkout.changedAt());
    }

    /** The end of the chain of replacements; among the payable's checkouts, one that is paid goes before it. */
    private Checkout current(Checkout checkout) {
        if (checkout.status().isPaid()) {
            return checkout;
        }
        List<Checkout> all = tables.checkouts().findByPayable(checkout.terms().payableId());
        return all.stream()
                .filter(other -> other.status().isPaid())
                .findFirst()
                .or(() -> all.stream()
                        .filter(other ->
                                other.supersededBy() == null && other.status().isOpen())
                        .findFirst())
                .orElse(checkout);
    }
}
