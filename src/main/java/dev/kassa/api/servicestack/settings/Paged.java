package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.AutoQuery;
import dev.kassa.api.servicestack.QueryResponse;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a short list that a query asks for, in the order that it asks for. Long lists are sorted by the database. */
final class Paged {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private Paged() {}

    /** @throws Invalid if the page is none, or the order is by what is no member */
    static <R extends Record> QueryResponse<R> of(List<R> all, Class<R> type, AutoQuery page) {
        List<Fault> faults = new ArrayList<>();
        int skip = page.skip() == null ? 0 : page.skip();
        int take = page.take() == null ? USUAL : page.take();
        if (skip < 0) {
            faults.add(new Fault("skip", "range", 0, Integer.MAX_VALUE));
        }
        if (take < 0 || take > MOST) {
            faults.add(new Fault("take", "range", 0, MOST));
        }
        Comparator<R> order = order(type, "orderBy", page.orderBy(), faults)
                .thenComparing(
                        order(type, "orderByDesc", page.orderByDesc(), faults).reversed());
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        List<R> results = all.stream().sorted(order).skip(skip).limit(take).toList();
        return QueryResponse.of(skip, all.size(), results);
    }

    private static <R extends Record> Comparator<R> order(
            Class<R> type, String field, @Nullable String members, List<Fault> faults) {
        Comparator<R> order = (_, _) -> 0;
        for (String member : members == null ? new String[0] : members.split(",")) {
            String name = member.strip();
            boolean reversed = name.startsWith("-");
            String bare = reversed ? name.substring(1) : name;
            var component = Stream.of(type.getRecordComponents())
                    .filter(each -> each.getName().equalsIgnoreCase(bare))
                    .filter(each -> Comparable.class.isAssignableFrom(each.getType())
                            || each.getType().isPrimitive())
                    .findAny();
            if (component.isEmpty()) {
                faults.add(new Fault(field, "unknownMember", bare));
                return order;
            }
            Comparator<R> by = by(component.get());
            order = order.thenComparing(reversed ? by.reversed() : by);
        }
        return order;
    }

    /** What has none comes last. */
    @SuppressWarnings("unchecked")
    private static <R extends Record> Comparator<R> by(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        return (left, right) -> {
            @Nullable Object a = value(component, left);
            @Nullable Object b = value(component, right);
            if (a == null || b == null) {
                return Boolean.compare(a == null, b == null);
            }
            return ((Comparable<Object>) a).compareTo(b);
        };
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new UndeclaredThrowableException(impossible);
        }
    }
}
