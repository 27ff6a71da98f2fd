package dev.kassa.api.servicestack;

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
        String fields) {}
