package dev.kassa.pages.console;

import dev.kassa.audit.AuditEntry;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the money is: at one of four places on its road from the customer to the company's account.
 *
 * @param place customer, reserved, requested or account
 * @param state past, here, ahead or stopped
 * @param note when it came there; null if it did not, or nobody knows
 * @param refunded whether it came there by being given back
 */
record Road(String place, String state, @Nullable String note, boolean refunded) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter NOTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> PLACES = List.of("customer", "reserved", "requested", "account");

    /** The status that brings the money to each of the places. */
    private static final List<CheckoutStatus> ARRIVALS = List.of(
            CheckoutStatus.CREATED,
            CheckoutStatus.READY_TO_SHIP,
            CheckoutStatus.SHIPPED,
            CheckoutStatus.PAID_TO_ACCOUNT);

    static List<Road> of(Checkout checkout, List<AuditEntry> trail, ZoneId zone) {
        return of(checkout.status(), checkout.readyToShipAt() != null, trail, zone);
    }

    /**
     * @param reserved whether the money was ever reserved
     * @param trail all that happened
     */
    static List<Road> of(CheckoutStatus status, boolean reserved, List<AuditEntry> trail, ZoneId zone) {
        if (status == CheckoutStatus.CREDITED) {
            return refunded(reserved, trail, zone);
        }
        int here = here(status, reserved);
        return IntStream.range(0, PLACES.size())
                .mapToObj(place -> new Road(
                        PLACES.get(place),
                        place < here ? "past" : place > here ? "ahead" : state(status),
                        place > here ? null : arrival(trail, ARRIVALS.get(place), NOTE, zone),
                        false))
                .toList();
    }

    /** It is back with the customer; where it had been on the way stays told. */
    private static List<Road> refunded(boolean reserved, List<AuditEntry> trail, ZoneId zone) {
        int furthest = IntStream.range(1, PLACES.size())
                .filter(place -> arrival(trail, ARRIVALS.get(place), NOTE, zone) != null)
                .max()
                .orElse(reserved ? 1 : 0);
        Road back = new Road(PLACES.getFirst(), "here", arrival(trail, CheckoutStatus.CREDITED, DAY, zone), true);
        Stream<Road> others = IntStream.range(1, PLACES.size())
                .mapToObj(place -> new Road(
                        PLACES.get(place),
                        place > furthest ? "ahead" : "past",
                        arrival(trail, ARRIVALS.get(place), NOTE, zone),
                        false));
        return Stream.concat(Stream.of(back), others).toList();
    }

    /** How it is with the money at the place where it is. */
    private static String state(CheckoutStatus status) {
        return switch (status) {
            case CANCELED, EXPIRED, DENIED -> "stopped";
            default -> "here";
        };
    }

    private static int here(CheckoutStatus status, boolean reserved) {
        return switch (status) {
            case NONE, CREATED, FORMS_FILLED, READY_TO_PAY, PROCESSING_PAYMENT, DENIED -> 0;
            case READY_TO_SHIP -> 1;
            case SHIPPED -> 2;
            case PAID_TO_ACCOUNT -> 3;
            case CANCELED, EXPIRED -> reserved ? 1 : 0;
            case CREDITED -> 0; // it went back to where it came from
        };
    }

    private static @Nullable String arrival(
            List<AuditEntry> trail, CheckoutStatus status, DateTimeFormatter precision, ZoneId zone) {
        Optional<Instant> first = trail.stream()
                .filter(entry -> status.word().equals(entry.after()))
                .map(AuditEntry::at)
                .min(Instant::compareTo);
        return first.map(at -> precision.format(at.atZone(zone))).orElse(null);
    }
}
