package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutPage.Cursor;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.company.Companies;
import dev.kassa.company.Company;
import dev.kassa.company.ProviderName;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads what a list is asked for. A value that means nothing is refused by name, since to ignore it would be to show too much. */
@Component
class ListQueries {

    private static final int LONGEST_SEARCH = 200;

    /** The database keeps no time beyond this. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final Companies companies;

    ListQueries(Companies companies) {
        this.companies = companies;
    }

    /** @throws BadQuery naming the parameter that cannot be understood */
    ListQuery read(MultiValueMap<String, String> parameters, Actor actor) {
        Cursor before = read(parameters, "before", ListQueries::cursor);
        Cursor after = read(parameters, "after", ListQueries::cursor);
        if (before != null && after != null) {
            throw new BadQuery("after", after.toString());
        }
        return new ListQuery(
                read(parameters, "status", CheckoutStatus::of),
                read(parameters, "provider", word -> ProviderName.valueOf(word.toUpperCase(Locale.ROOT))),
                read(parameters, "q", ListQueries::search),
                company(parameters, actor),
                before,
                after);
    }

    /** The company that a superadmin looks at; null for all. Nobody else may choose. */
    @Nullable
    Company company(MultiValueMap<String, String> parameters, Actor actor) {
        return read(parameters, "company", slug -> {
            if (!actor.isSuperadmin()) {
                throw new IllegalArgumentException("Not for this role");
            }
            return companies.findBySlug(slug).orElseThrow(() -> new IllegalArgumentException("No such company"));
        });
    }

    /** An id in a trail to go on from; null to begin with the newest. */
    static @Nullable Long place(MultiValueMap<String, String> parameters) {
        return read(parameters, "before", Long::valueOf);
    }

    static <T> @Nullable T read(MultiValueMap<String, String> parameters, String name, Function<String, T> meaning) {
        List<String> values = parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.isEmpty()) {
            return null;
        }
        try {
            if (values.size() > 1) {
                throw new IllegalArgumentException("One value only");
            }
            return meaning.apply(values.getFirst());
        } catch (IllegalArgumentException meaningless) {
            throw new BadQuery(name, String.join(", ", values));
        }
    }

    static Cursor cursor(String text) {
        Cursor place = Cursor.parse(text);
        if (place.createdAt().isBefore(Instant.EPOCH) || place.createdAt().isAfter(LAST)) {
            throw new IllegalArgumentException("Not a place in a list");
        }
        return place;
    }

    private static String search(String text) {
        if (text.length() > LONGEST_SEARCH) {
            throw new IllegalArgumentException("Longer than anything there is to find");
        }
        return text;
    }
}
