package dev.kassa.simulation;

import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.company.ProviderName;
import dev.kassa.simulation.Ledger.Repayment;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One checkout as it stands in a provider's own books: what is true, whatever Kassa believes. */
final class Booked {

    private final ProviderName provider;
    private final String reference;
    private final Terms terms;
    private final Instant expiresAt;
    private final Ledger ledger;

    private CheckoutStatus status = CheckoutStatus.CREATED;
    private @Nullable Instant heldUntil;
    private boolean isReachable;

    /**
     * What was agreed.
     *
     * @param lines what each line comes to, by position
     * @param isManual whether the money is only reserved until somebody asks for it
     */
    record Terms(UUID checkoutId, long amountMinor, Map<Integer, Long> lines, boolean isManual) {}

    Booked(ProviderName provider, String reference, Terms terms, Instant expiresAt) {
        this.provider = provider;
        this.reference = reference;
        this.terms = terms;
        this.expiresAt = expiresAt;
        this.ledger = new Ledger(terms.lines());
    }

    ProviderName provider() {
        return provider;
    }

    String reference() {
        return reference;
    }

    UUID checkoutId() {
        return terms.checkoutId();
    }

    long amountMinor() {
        return terms.amountMinor();
    }

    boolean isManual() {
        return terms.isManual();
    }

    Ledger ledger() {
        return ledger;
    }

    CheckoutStatus status() {
        return status;
    }

    void become(CheckoutStatus next) {
        status = next;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    void hold(Instant until) {
        heldUntil = until;
    }

    boolean isHoldOver(Instant now) {
        return status == CheckoutStatus.READY_TO_SHIP && heldUntil != null && !heldUntil.isAfter(now);
    }

    /** A customer has the link to it, or the page that shows it. */
    void handOut() {
        isReachable = true;
    }

    boolean isPayable() {
        return isReachable && status.isOpen();
    }

    /** Whether the provider has, or holds, money of a customer's for it. */
    boolean holdsMoney() {
        return status.isPaid();
    }

    /** What it is called at the provider; null while no customer has paid. */
    @Nullable
    String payment() {
        return status.isOpen() ? null : "pay-" + reference;
    }

    /** A refund that the provider tried and the customer's bank would not have. */
    void giveUp(Repayment repayment) {
        ledger.giveUp(repayment);
        if (status == CheckoutStatus.CREDITED) {
            status = CheckoutStatus.SHIPPED;
        }
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(reference, status.word(), ledger);
    }
}
