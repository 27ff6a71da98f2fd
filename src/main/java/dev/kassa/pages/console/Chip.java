package dev.kassa.pages.console;

import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.CheckoutTally;
import dev.kassa.money.Money;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A link to the list in one status.
 *
 * @param status null for all of them
 * @param count null where the list is narrowed by something that nobody counts
 * @param sums what they come to, one for each currency; none for all statuses, since money that came and money that did not
 *     are nothing together
 */
record Chip(
        @Nullable String status,
        String path,
        boolean current,
        @Nullable Long count,
        List<Money> sums) {

    private static final List<CheckoutStatus> ORDER = Arrays.stream(CheckoutStatus.values())
            .sorted(Comparator.comparingInt(Chip::rank))
            .toList();

    static List<Chip> of(ListQuery query, List<CheckoutTally> tallies) {
        Stream<Chip> all = Stream.of(of(query, null, tallies));
        Stream<Chip> each = ORDER.stream()
                .filter(status -> status != CheckoutStatus.NONE || query.status() == status || has(tallies, status))
                .map(status -> of(query, status, tallies));
        return Stream.concat(all, each).toList();
    }

    /** Hardly ever does a checkout stay where it has not begun, so mostly the board does without. */
    private static boolean has(List<CheckoutTally> tallies, CheckoutStatus status) {
        return tallies.stream().anyMatch(tally -> tally.status() == status && tally.checkouts() > 0);
    }

    /** What waits for the reader, then what waits for the customer, then what is done with. */
    private static int rank(CheckoutStatus status) {
        return status == CheckoutStatus.READY_TO_SHIP ? 0 : status.isUndecided() ? 1 : 2;
    }

    private static Chip of(ListQuery query, @Nullable CheckoutStatus status, List<CheckoutTally> tallies) {
        List<CheckoutTally> counted = tallies.stream()
                .filter(tally -> status == null || tally.status() == status)
                .toList();
        long count = counted.stream().mapToLong(CheckoutTally::checkouts).sum();
        return new Chip(
                status == null ? null : status.word(),
                query.in(status).path(),
                query.status() == status,
                query.isCounted() ? count : null,
                query.isCounted() && status != null ? sums(counted) : List.of());
    }

    private static List<Money> sums(List<CheckoutTally> tallies) {
        return tallies.stream()
                .map(CheckoutTally::sum)
                .collect(Collectors.toMap(Money::currency, Function.identity(), Money::plus, TreeMap::new))
                .values()
                .stream()
                .toList();
    }
}
