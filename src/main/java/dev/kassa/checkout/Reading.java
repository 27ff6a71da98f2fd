package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.audit.AuditTrail;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.company.Companies;
import dev.kassa.company.Company;
import dev.kassa.company.ProviderName;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
    private final Checkouts checkouts;
    private final CheckoutLines lines;
    private final Instructions instructions;
    private final AuditTrail trail;
    private final Addresses addresses;

    Reading(
            Companies companies,
            Checkouts checkouts,
            CheckoutLines lines,
            Instructions instructions,
            AuditTrail trail,
            Addresses addresses) {
        this.companies = companies;
        this.checkouts = checkouts;
        this.lines = lines;
        this.instructions = instructions;
        this.trail = trail;
        this.addresses = addresses;
    }

    Checkout checkout(UUID id) {
        return checkouts.findById(id).orElseThrow(NotFound::new);
    }

    List<Checkout> all(Set<UUID> ids) {
        return ids.isEmpty() ? List.of() : checkouts.findByIdIn(ids);
    }

    Company company(Checkout checkout) {
        return companies.findById(checkout.companyId()).orElseThrow();
    }

    Checkout byPayToken(String payToken) {
        return token(payToken).flatMap(checkouts::findByPayToken).orElseThrow(NotFound::new);
    }

    Optional<Checkout> byNotificationToken(String notificationToken) {
        return token(notificationToken).flatMap(checkouts::findByNotificationToken);
    }

    private static Optional<String> token(String word) {
        return Optional.of(word).filter(Tokens::isUnguessable);
    }

    Optional<Checkout> byReference(ProviderName provider, String reference) {
        return checkouts.findByReference(provider.name(), reference);
    }

    Optional<Checkout> byPaymentReference(ProviderName provider, String paymentReference) {
        return checkouts.findByPaymentReference(provider.name(), paymentReference);
    }

    List<Checkout> siblings(Checkout checkout) {
        return checkouts.findByPayable(checkout.terms().payableId()).stream()
                .filter(other -> !other.id().equals(checkout.id()))
                .toList();
    }

    Standing standing(Checkout checkout) {
        return new Standing(
                instructions.findOpen(checkout.id()).orElse(null),
                instructions.findStanding(checkout.id()).orElse(null));
    }

    /** Whether something was asked of its provider of which nobody knows, or is about to find out, what came. */
    boolean isInDoubt(Checkout checkout, Instant now) {
        return instructions.findOpen(checkout.id()).stream().anyMatch(open -> open.isUnclear(now));
    }

    CheckoutDetail detail(Checkout checkout, Actor actor, Instant now) {
        return new CheckoutDetail(
                checkout,
                company(checkout),
                lines.findByCheckoutIdOrderByPosition(checkout.id()),
                instructions.findByCheckoutIdOrderByRequestedAtDesc(checkout.id()),
                siblings(checkout),
                checkout.isPaidTwice() ? payments(checkout, actor, now) : List.of(),
                trail.of(checkout.id()),
                actor.mayWrite(),
                may(checkout, actor, now),
                addresses.payPage(checkout));
    }

    private CheckoutDetail.May may(Checkout checkout, Actor actor, Instant now) {
        Standing standing = standing(checkout);
        return new CheckoutDetail.May(
                Rules.sendPaymentRequest(actor, checkout, standing, now),
                Rules.cancel(actor, checkout, standing, now),
                Rules.refund(actor, checkout, standing, now));
    }

    private List<Payment> payments(Checkout checkout, Actor actor, Instant now) {
        return checkouts.findByPayable(checkout.terms().payableId()).stream()
                .filter(Checkout::holdsMoney)
                .map(each -> new Payment(
                        each, Objects.requireNonNullElse(paidAt(each), each.changedAt()), may(each, actor, now)))
                .sorted(Comparator.comparing(Payment::paidAt))
                .toList();
    }

    Decision mayRefund(Checkout checkout, Actor actor, Instant now) {
        return Rules.refund(actor, checkout, standing(checkout), now);
    }

    /** What a refund would come to. */
    RefundQuote quote(Checkout checkout, RefundWish wish) {
        return Refunding.quote(checkout, lines.findByCheckoutIdOrderByPosition(checkout.id()), wish);
    }

    ForPayer forPayer(Seen seen, @Nullable CheckoutProblem silence) {
        Checkout checkout = seen.checkout();
        Checkout current = current(checkout);
        String confirmation = checkout.terms().confirmationUrl();
        return new ForPayer(
                checkout,
                company(checkout),
                lines.findByCheckoutIdOrderByPosition(checkout.id()),
                checkout.isLive() ? seen.way() : null, // what is replaced or given up here may still be open there
                paidAt(checkout),
                current.id().equals(checkout.id()) ? null : addresses.payPage(current),
                confirmation == null || checkout.providerReference() == null
                        ? null
                        : URI.create(ReturnAddress.with(confirmation, checkout.providerReference())),
                silence);
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
        if (checkout.holdsMoney()) {
            return checkout;
        }
        List<Checkout> all = checkouts.findByPayable(checkout.terms().payableId());
        return all.stream()
                .filter(Checkout::holdsMoney)
                .findFirst()
                .or(() -> all.stream()
                        .filter(other -> other.isLive() && other.providerReference() != null)
                        .findFirst())
                .orElse(checkout);
    }
}
