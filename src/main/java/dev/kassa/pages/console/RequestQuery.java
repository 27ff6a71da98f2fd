package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.calls.Call.Place;
import dev.kassa.calls.CallFilter;
import dev.kassa.checkout.CheckoutPage.Cursor;
import dev.kassa.company.Company;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which requests of programs a page lists, as its address says it; what is null does not matter.
 *
 * @param company whose; null for those of all, which only a superadmin sees
 * @param named whether the address names the company
 * @param status first digit of the status
 * @param until the last day, whole
 * @param request the beginning of an id
 */
record RequestQuery(
        @Nullable Company company,
        boolean named,
        @Nullable Integer status,
        @Nullable String operation,
        @Nullable UUID key,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String request,
        @Nullable Cursor before) {

    static final List<Integer> STATUSES = List.of(2, 4, 5);

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{4,36}");
    private static final int LONGEST_OPERATION = 100;

    /** @throws BadQuery naming the parameter that cannot be understood */
    static RequestQuery read(
            MultiValueMap<String, String> parameters, @Nullable Company own, ListQueries queries, Actor actor) {
        Company chosen = queries.company(parameters, actor);
        return new RequestQuery(
                chosen == null ? own : chosen,
                chosen != null,
                ListQueries.read(parameters, "status", RequestQuery::status),
                ListQueries.read(parameters, "operation", RequestQuery::operation),
                ListQueries.read(parameters, "key", UUID::fromString),
                ListQueries.read(parameters, "from", RequestQuery::day),
                ListQueries.read(parameters, "until", RequestQuery::day),
                ListQueries.read(parameters, "q", RequestQuery::id),
                ListQueries.read(parameters, "before", ListQueries::cursor));
    }

    private static Integer status(String text) {
        int status = Integer.parseInt(text);
        if (!STATUSES.contains(status)) {
            throw new IllegalArgumentException("No class of statuses");
        }
        return status;
    }

    private static String operation(String text) {
        if (text.length() > LONGEST_OPERATION) {
            throw new IllegalArgumentException("Longer than any");
        }
        return text;
    }

    private static LocalDate day(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new IllegalArgumentException("No day");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException(noDay);
        }
    }

    private static String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("No beginning of an id");
        }
        return text;
    }

    CallFilter filter(ZoneId zone) {
        return new CallFilter(
                company == null ? null : company.id(),
                status,
                operation,
                key,
                request,
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant(),
                before == null ? null : new Place(before.createdAt(), before.id()));
    }

    public boolean isNarrowed() {
        return named
                || status != null
                || operation != null
                || key != null
                || from != null
                || until != null
                || request != null;
    }

    RequestQuery in(@Nullable Integer other) {
        return new RequestQuery(company, named, other, operation, key, from, until, request, null);
    }

    RequestQuery from(@Nullable Place place) {
        Cursor cursor = place == null ? null : new Cursor(place.at(), place.id());
        return new RequestQuery(company, named, status, operation, key, from, until, request, cursor);
    }

    String path() {
        return UriComponentsBuilder.fromPath("/requests")
                .queryParamIfPresent(
                        "company", Optional.ofNullable(named ? company : null).map(Company::slug))
                .queryParamIfPresent("status", Optional.ofNullable(status))
                .queryParamIfPresent("operation", Optional.ofNullable(operation))
                .queryParamIfPresent("key", Optional.ofNullable(key))
                .queryParamIfPresent("from", Optional.ofNullable(from))
                .queryParamIfPresent("until", Optional.ofNullable(until))
                .queryParamIfPresent("q", Optional.ofNullable(request))
                .queryParamIfPresent("before", Optional.ofNullable(before))
                .encode()
                .build()
                .toUriString();
    }
}
