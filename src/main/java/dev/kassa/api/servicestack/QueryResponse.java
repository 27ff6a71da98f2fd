package dev.kassa.api.servicestack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a query answers.
 *
 * @param offset how many results were left out at the beginning
 * @param total how many there are in all
 * @param meta what is to be known about the answer, if anything is
 */
public record QueryResponse<R>(
        @Description(value = "How many results were left out at the beginning.", sample = "0")
        int offset,

        @Description(value = "How many results there are in all.", sample = "1")
        int total,

        @Description("The results, in the order that was asked for.")
        List<R> results,

        @Description("What is to be known about the answer, if anything is.") @Nullable
        Map<String, String> meta) {

    public static <R> QueryResponse<R> of(int offset, int total, List<R> results) {
        return new QueryResponse<>(offset, total, results, null);
    }

    /** The same where counting ended before all were counted, which the answer says. */
    public static <R> QueryResponse<R> of(int offset, long total, boolean totalIsExact, List<R> results) {
        return new QueryResponse<>(
                offset, Math.toIntExact(total), results, totalIsExact ? null : Map.of("TotalIsExact", "false"));
    }
}
