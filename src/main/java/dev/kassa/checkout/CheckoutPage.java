package dev.kassa.checkout;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list, newest first.
 *
 * @param older where the next older stretch begins; null at the end
 * @param newer where the next newer stretch ends; null at the beginning
 */
public record CheckoutPage(
        List<Checkout> checkouts,
        @Nullable Cursor older,
        @Nullable Cursor newer) {

    /** A place in the list. Its text fits into a URL. */
    public record Cursor(Instant createdAt, UUID id) {

        static Cursor at(Checkout checkout) {
            return new Cursor(checkout.terms().createdAt(), checkout.id());
        }

        /** @throws IllegalArgumentException if the text is not one that {@link #toString} makes */
        public static Cursor parse(String text) {
            String[] parts = text.split("_", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("Not a place in a list");
            }
            Instant at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
            return new Cursor(at, UUID.fromString(parts[1]));
        }

        @Override
        public String toString() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, createdAt) + "_" + id;
        }
    }
}
