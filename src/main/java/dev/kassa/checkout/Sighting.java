package dev.kassa.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider shows when one looks: the present truth about a checkout, in our words. It carries what lets a customer pay,
 * so it is neither stored nor logged whole.
 *
 * @param reference the provider's id of the checkout (cs_…, Payson's guid)
 * @param account the account it lives in (acct_…, agent id)
 * @param status the provider's state told as one of the twelve
 * @param providerStatus the provider's own word for it (open, readyToShip)
 * @param totalMinor what the provider says the customer is to pay, in minor units
 * @param balance what the provider has taken and paid back
 * @param way how the customer can pay it; null when there is nothing left to pay
 * @param detail what else is shown to integrators; null where the provider has nothing of the kind
 */
public record Sighting(
        String reference,
        String account,
        CheckoutStatus status,
        String providerStatus,
        @Nullable Long totalMinor,
        Payment payment,
        Balance balance,
        @Nullable PayerWay way,
        @Nullable Instant expiresAt,
        @Nullable Detail detail) {

    public Sighting(
            String reference,
            String account,
            CheckoutStatus status,
            String providerStatus,
            @Nullable Long totalMinor,
            Payment payment,
            Balance balance,
            @Nullable PayerWay way,
            @Nullable Instant expiresAt) {
        this(reference, account, status, providerStatus, totalMinor, payment, balance, way, expiresAt, null);
    }

    /** The same, and this beside it. */
    public Sighting with(Detail beside) {
        return new Sighting(
                reference, account, status, providerStatus, totalMinor, payment, balance, way, expiresAt, beside);
    }

    /**
     * What a payment has beside its money.
     *
     * @param chargeReference the provider's id of the charge (ch_…)
     * @param instrument what the customer paid with
     * @param clientSecret lets a company's own page confirm the payment; null for all else, and when nothing is left to pay
     */
    public record Detail(
            @Nullable String chargeReference,
            @Nullable Instrument instrument,
            @Nullable String onBehalfOf,
            @Nullable String transferGroup,
            @Nullable String clientSecret) {

        @Override
        public String toString() {
            return "Detail[" + chargeReference + "]";
        }
    }

    /**
     * What the provider knows of the payment and the payer.
     *
     * @param reference the provider's id of the payment (pi_…, Payson's purchase id); null until the customer pays
     * @param customerReference the provider's id of the customer
     */
    public record Payment(
            @Nullable String reference,
            @Nullable String customerReference,
            @Nullable String customerName,
            @Nullable String customerEmail) {

        public static final Payment UNKNOWN = new Payment(null, null, null, null);

        @Override
        public String toString() {
            return "Payment[" + reference + "]";
        }
    }

    /**
     * The provider's own account of the money, in minor units.
     *
     * @param capturedMinor what was taken; null if the provider does not say, and then its status tells
     * @param refundedMinor what was paid back or is on its way back, as the provider counts
     * @param refunds one by one, where the provider tells them apart
     * @param refundedOfLines what was paid back of the line at each position, where the provider keeps that apart
     */
    public record Balance(
            @Nullable Long capturedMinor,
            long refundedMinor,
            List<SeenRefund> refunds,
            Map<Integer, Long> refundedOfLines) {

        public static final Balance NOTHING = new Balance(null, 0, List.of(), Map.of());
    }

    /**
     * A refund in the provider's books.
     *
     * @param reference the provider's id of it (re_…)
     * @param instructionId our instruction, if it came from us
     */
    public record SeenRefund(String reference, @Nullable UUID instructionId, long amountMinor, State state) {

        public enum State {
            PENDING,
            SUCCEEDED,
            FAILED
        }
    }

    /** Whether the provider has this refund in its books, and has not given it up. */
    public boolean shows(Refund refund) {
        UUID ours = refund.instruction().id();
        if (balance.refunds().stream().anyMatch(seen -> ours.equals(seen.instructionId()))) {
            return balance.refunds().stream()
                    .anyMatch(seen -> ours.equals(seen.instructionId()) && seen.state() != SeenRefund.State.FAILED);
        }
        return balance.refunds().isEmpty() && showsInTotals(refund);
    }

    /** What somebody else paid back of other lines must not hide ours. */
    private boolean showsInTotals(Refund refund) {
        Map<Integer, Long> ofLines = balance.refundedOfLines();
        if (ofLines.isEmpty() || refund.parts().isEmpty()) {
            return balance.refundedMinor() == refund.totalMinor();
        }
        return refund.parts().stream()
                .allMatch(part -> ofLines.getOrDefault(part.position(), 0L) >= part.baseMinor() + part.amountMinor());
    }

    /** Whether the provider took this refund and gave it up since: it must not be made again under the same name. */
    public boolean gaveUp(Refund refund) {
        UUID ours = refund.instruction().id();
        return !shows(refund) && balance.refunds().stream().anyMatch(seen -> ours.equals(seen.instructionId()));
    }

    @Override
    public String toString() {
        return "Sighting[%s %s (%s)]".formatted(reference, status.word(), providerStatus);
    }
}
