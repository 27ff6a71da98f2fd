package dev.kassa.simulation;

import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.company.ProviderName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One checkout as it stands in a provider's own books: what is true, whatever Kassa believes. */
final class Booked {

    /** Something that moved money, once: who asked for it, if it was one of our instructions. */
    record Effect(String kind, long amountMinor, @Nullable UUID instruction) {}

    private final ProviderName provider;
    private final String reference;
    private final UUID checkoutId;
    private final long amountMinor;
    private final boolean isManual;
    private final List<Effect> effects = new ArrayList<>();

    private CheckoutStatus status = CheckoutStatus.CREATED;
    private Instant expiresAt;
    private @Nullable Instant heldUntil;
    private boolean isReachable;

    /** @param isManual whether the money is only reserved until somebody asks for it */
    Booked(ProviderName provider, String reference, UUID checkoutId, long amountMinor, boolean isManual, Instant end) {
        this.provider = provider;
        this.reference = reference;
        this.checkoutId = checkoutId;
        this.amountMinor = amountMinor;
        this.isManual = isManual;
        this.expiresAt = end;
    }

    ProviderName provider() {
        return provider;
    }

    String reference() {
        return reference;
    }

    UUID checkoutId() {
        return checkoutId;
    }

    long amountMinor() {
        return amountMinor;
    }

    boolean isManual() {
        return isManual;
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

    List<Effect> effects() {
        return List.copyOf(effects);
    }

    void book(Effect effect) {
        effects.add(effect);
    }

    long booked(String kind) {
        return effects.stream()
                .filter(effect -> effect.kind().equals(kind))
                .mapToLong(Effect::amountMinor)
                .sum();
    }

    long timesBooked(UUID instruction) {
        return effects.stream()
                .filter(effect -> instruction.equals(effect.instruction()))
                .count();
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

    @Override
    public String toString() {
        return "%s %s".formatted(reference, status.word());
    }
}
