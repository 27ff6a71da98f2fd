package dev.kassa.sandbox.payson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Set;

/** The words a checkout goes through, as they stand on the wire, and from which others each can be reached. */
enum PaysonStatus {
    CREATED("created"),
    FORMS_FILLED("formsFilled"),
    READY_TO_PAY("readyToPay"),
    PROCESSING_PAYMENT("processingPayment"),
    READY_TO_SHIP("readyToShip"),
    SHIPPED("shipped"),
    PAID_TO_ACCOUNT("paidToAccount"),
    CANCELED("canceled"),
    CREDITED("credited"),
    EXPIRED("expired"),
    DENIED("denied");

    private static final Set<PaysonStatus> UNPAID = EnumSet.of(CREATED, FORMS_FILLED, READY_TO_PAY, PROCESSING_PAYMENT);

    private final String wire;

    PaysonStatus(String wire) {
        this.wire = wire;
    }

    /** Reads the word in any letter case; an unknown one is an {@code IllegalArgumentException}. */
    @JsonCreator
    static PaysonStatus of(String wire) {
        for (PaysonStatus status : values()) {
            if (status.wire.equalsIgnoreCase(wire)) {
                return status;
            }
        }
        throw new IllegalArgumentException("No such status");
    }

    @JsonValue
    String wire() {
        return wire;
    }

    /** Nobody has promised any money yet. Only now may the contents change. */
    boolean isUnpaid() {
        return UNPAID.contains(this);
    }

    boolean isCreditable() {
        return this == SHIPPED || this == PAID_TO_ACCOUNT;
    }

    /** The merchant is told of these; the earlier steps are between Payson and the payer. */
    boolean isNotified() {
        return !isUnpaid() && this != CREDITED;
    }

    /**
     * Whether a checkout that stands at {@code from} may go here. Credited appears in the vendor's enums, not in its table: it
     * is never reached by itself, only seeded.
     */
    boolean isReachableFrom(PaysonStatus from) {
        return switch (this) {
            case CREATED, CREDITED -> false;
            case FORMS_FILLED -> from == CREATED;
            case READY_TO_PAY -> from == CREATED || from == FORMS_FILLED;
            case PROCESSING_PAYMENT -> from == READY_TO_PAY;
            case READY_TO_SHIP, DENIED -> from == READY_TO_PAY || from == PROCESSING_PAYMENT;
            case SHIPPED -> from == READY_TO_SHIP;
            case PAID_TO_ACCOUNT -> from == SHIPPED;
            case CANCELED, EXPIRED -> from.isUnpaid() || from == READY_TO_SHIP;
        };
    }
}
