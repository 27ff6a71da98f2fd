package dev.kassa.checkout;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a checkout stands, in the words and numbers of Payson's checkout as BokaMera publishes them. Stripe's
 * states are told in the same words; the provider's own word is kept beside it.
 */
public enum CheckoutStatus {
    /** Written down, but not known to exist at the provider. */
    NONE("None"),
    /** The customer can begin. */
    CREATED("Created"),
    FORMS_FILLED("FormsFilled"),
    READY_TO_PAY("ReadyToPay"),
    /** The customer has paid with a method that takes time. */
    PROCESSING_PAYMENT("ProcessingPayment"),
    /** The money is reserved and waits for a payment request. */
    READY_TO_SHIP("ReadyToShip"),
    /** The money has been asked for, or taken. */
    SHIPPED("Shipped"),
    /** The money has reached the company's account. */
    PAID_TO_ACCOUNT("PaidToAccount"),
    CANCELED("Canceled"),
    /** All of it was paid back. */
    CREDITED("Credited"),
    EXPIRED("Expired"),
    DENIED("Denied");

    private static final Set<CheckoutStatus> OPEN = EnumSet.of(NONE, CREATED, FORMS_FILLED, READY_TO_PAY);
    private static final Set<CheckoutStatus> PAID = EnumSet.of(READY_TO_SHIP, SHIPPED, PAID_TO_ACCOUNT);

    private final String word;

    CheckoutStatus(String word) {
        this.word = word;
    }

    /** The number on the wire and in the database: the order of the words. */
    public int number() {
        return ordinal();
    }

    /** The name on the wire (ReadyToShip). */
    public String word() {
        return word;
    }

    /** Whether a customer may still pay it. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Whether a customer's money is reserved or taken. */
    public boolean isPaid() {
        return PAID.contains(this);
    }

    /** Whether it is not known yet whether the customer pays. */
    public boolean isUndecided() {
        return isOpen() || this == PROCESSING_PAYMENT;
    }

    /** Whether another checkout for the same thing would risk a second payment. */
    public boolean bars() {
        return isPaid() || this == PROCESSING_PAYMENT;
    }

    /** Whether the money has been asked for, as a payment request does. */
    public boolean isRequested() {
        return this == SHIPPED || this == PAID_TO_ACCOUNT;
    }

    /** @throws IllegalArgumentException for a number outside 0 … 11 */
    public static CheckoutStatus of(int number) {
        if (number < 0 || number >= values().length) {
            throw new IllegalArgumentException("No status has the number " + number);
        }
        return values()[number];
    }

    /** @throws IllegalArgumentException for a word that is none of the twelve; letter case does not matter */
    public static CheckoutStatus of(String word) {
        return Stream.of(values())
                .filter(status -> status.word.equalsIgnoreCase(word))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("No status is called " + word));
    }
}
