package dev.kassa.api.servicestack;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every query takes beside its own members. A request has it as one component; on the wire its members stand with the others.
 *
 * @param include {@code Total}, or {@code COUNT(*) as Total}
 */
public record AutoQuery(
        @Nullable @Description("How many results to leave out at the beginning.")
        Integer skip,

        @Nullable @Description("How many results to answer at the most.")
        Integer take,

        @Nullable @Description("Members to sort by, separated by commas; one after a - is sorted the other way.")
        String orderBy,

        @Nullable @Description("The same, the other way round.")
        String orderByDesc,

        @Nullable @Description("What else to answer: Total.")
        String include,

        @Nullable @Description("The members to answer of each result, separated by commas; all of them if left out.")
        String fields) {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    /** What to sort by, in this order. */
    public record Order<F>(F by, boolean descending) {}

    public int offset() {
        return skip == null ? 0 : skip;
    }

    /** @throws Invalid if so many are never answered at once */
    public int limit() {
        int wanted = take == null ? USUAL : take;
        if (wanted < 0 || wanted > MOST) {
            throw new Invalid(List.of(new Fault("take", "range", 0, MOST)));
        }
        return wanted;
    }

    /**
     * @param members what can be sorted by, by the members' names in PascalCase
     * @throws Invalid for a name that is none of them
     */
    public <F> List<Order<F>> orders(Map<String, F> members) {
        return Stream.concat(
                        read("orderBy", orderBy, members, false).stream(),
                        read("orderByDesc", orderByDesc, members, true).stream())
                .toList();
    }

    private static <F> List<Order<F>> read(
            String field, @Nullable String names, Map<String, F> members, boolean reversed) {
        List<Order<F>> orders = new ArrayList<>();
        for (String each : names == null ? new String[0] : names.split(",")) {
            String name = each.strip();
            boolean minus = name.startsWith("-");
            String bare = minus ? name.substring(1) : name;
            F by = members.entrySet().stream()
                    .filter(member -> member.getKey().equalsIgnoreCase(bare))
                    .map(Map.Entry::getValue)
                    .findAny()
                    .orElseThrow(() -> new Invalid(List.of(new Fault(field, "unknownMember", bare))));
            orders.add(new Order<>(by, minus != reversed));
        }
        return orders;
    }
}
