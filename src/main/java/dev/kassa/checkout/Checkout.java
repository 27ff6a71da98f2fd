package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.company.ProviderName;
import dev.kassa.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One attempt to be paid for a {@link Payable}. Its status moves through {@link #apply} alone, which hands back the trace that
 * must be saved with it.
 */
@Table("checkout")
public class Checkout {

    @Id
    private final UUID id;

    @Version
    private @Nullable Integer version;

    @Embedded.Empty
    private Terms terms;

    private int status;
    private @Nullable String providerStatus;
    private @Nullable String providerReference;

    @Embedded.Empty
    private PaidBy paidBy;

    @Embedded.Empty
    private Funds funds;

    private @Nullable UUID supersededBy;
    private boolean paidTwice;
    private @Nullable Integer discrepancy;
    private Instant changedAt;
    private @Nullable Instant seenAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant readyToShipAt;
    private @Nullable Instant lapsesAt;
    private @Nullable Instant nextLookAt;

    @PersistenceCreator
    Checkout(UUID id, Terms terms, Instant changedAt) {
        this.id = id;
        this.terms = terms;
        this.changedAt = changedAt;
        this.funds = Funds.NONE;
        this.paidBy = PaidBy.NOBODY;
    }

    /** Moves along the table and returns the trace of it. Not saved by itself: move and trace belong in one transaction. */
    AuditEntry apply(Transition transition, Actor actor, Instant at) {
        CheckoutStatus before = status();
        if (!transition.startsFrom(before)) {
            throw new IllegalStateException("%s does not start from %s".formatted(transition, before));
        }
        status = transition.to().number();
        changedAt = at;
        return AuditEntry.move(transition.name(), actor, at, companyId(), id, before.word(), status().word());
    }

    /** Takes over what the provider shows beside the status. What it no longer tells, we keep. */
    void note(Sighting sighting, Instant at) {
        providerStatus = PaidBy.cut(sighting.providerStatus(), 40);
        providerReference = sighting.reference();
        paidBy = paidBy.learn(sighting, at);
        expiresAt = sighting.expiresAt() == null ? expiresAt : sighting.expiresAt();
        seenAt = at;
    }

    /** Remembers since when the money is reserved, and until when the provider keeps it so. */
    void reserve(Instant from, Instant until) {
        readyToShipAt = from;
        lapsesAt = until;
    }

    void agree(Terms other) {
        terms = other;
    }

    /** By what the provider knows it, before it was seen there; null if it is not to be ours after all. */
    void knownAs(@Nullable String reference) {
        providerReference = reference;
    }

    void account(Funds now) {
        funds = now;
    }

    void lookAgainAt(@Nullable Instant at) {
        nextLookAt = at;
    }

    /** Null takes it back: the successor never came to be. */
    void supersede(@Nullable UUID successor) {
        supersededBy = successor;
    }

    void markPaidTwice(boolean twice) {
        paidTwice = twice;
    }

    /** Remembers a status of the provider's that the table does not lead to; null when the two agree again. */
    void disagree(@Nullable CheckoutStatus atProvider) {
        discrepancy = atProvider == null ? null : atProvider.number();
    }

    public UUID id() {
        return id;
    }

    public Terms terms() {
        return terms;
    }

    /** The ten letters by which integrators know it. */
    public String publicId() {
        return terms.publicId();
    }

    public Label label() {
        return terms.label();
    }

    public UUID companyId() {
        return terms.companyId();
    }

    public ProviderName provider() {
        return terms.provider();
    }

    public CheckoutStatus status() {
        return CheckoutStatus.of(status);
    }

    /** The provider's own word for its status; null until it was seen there. */
    public @Nullable String providerStatus() {
        return providerStatus;
    }

    /** The provider's id of the checkout; null until it was seen there. */
    public @Nullable String providerReference() {
        return providerReference;
    }

    /** The provider's id of the payment (pi_…); null until the customer pays. */
    public @Nullable String paymentReference() {
        return paidBy.paymentReference();
    }

    public @Nullable String customerReference() {
        return paidBy.customerReference();
    }

    public @Nullable String customerName() {
        return paidBy.customerName();
    }

    public @Nullable String customerEmail() {
        return paidBy.customerEmail();
    }

    /** What the customer pays, VAT included. */
    public Money amount() {
        return new Money(terms.amountMinor(), terms.currency());
    }

    public Funds funds() {
        return funds;
    }

    public Money refunded() {
        return new Money(funds.refundedMinor(), terms.currency());
    }

    public Money refundable() {
        return new Money(funds.refundableMinor(), terms.currency());
    }

    public @Nullable UUID supersededBy() {
        return supersededBy;
    }

    /** Whether it is the one that its payable's customer may pay. */
    public boolean isLive() {
        return supersededBy == null && status().isOpen();
    }

    /** Whether a customer's money is in it, by our books or, where the two disagree, by the provider's. */
    public boolean holdsMoney() {
        CheckoutStatus atProvider = discrepancy();
        return status().isPaid() || (atProvider != null && atProvider.isPaid());
    }

    /** Whether another checkout for the same thing would risk a second payment. */
    public boolean bars() {
        return status().bars() || holdsMoney();
    }

    public boolean isPaidTwice() {
        return paidTwice;
    }

    /** The provider's status, where it is one that ours cannot lead to; null if the two agree. */
    public @Nullable CheckoutStatus discrepancy() {
        return discrepancy == null ? null : CheckoutStatus.of(discrepancy);
    }

    public Instant changedAt() {
        return changedAt;
    }

    public @Nullable Instant seenAt() {
        return seenAt;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant readyToShipAt() {
        return readyToShipAt;
    }

    /** When the provider lets the reserved money go by itself; null if it was never reserved. */
    public @Nullable Instant lapsesAt() {
        return lapsesAt;
    }

    /** When we look by ourselves, if nobody does before; null if there is nothing more to be seen. */
    public @Nullable Instant nextLookAt() {
        return nextLookAt;
    }

    @Override
    public String toString() {
        return "Checkout[%s %s]".formatted(id, status().word());
    }
}
