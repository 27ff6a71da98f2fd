package dev.kassa.api.servicestack.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operations whose classes are asked for.
 *
 * @param isWhole whether they are all there are
 */
record Selection(List<Entry> entries, boolean isWhole) {

    /**
     * @param names with commas between, as ServiceStack's tools send them; each may end with {@code .*}, which asks for what it
     *     is made of, and is given unasked
     */
    static Selection of(Catalog catalog, @Nullable String names) {
        if (names == null || names.isBlank()) {
            return new Selection(catalog.all(), true);
        }
        List<Entry> chosen = Stream.of(names.split(","))
                .map(name -> name.strip().replaceFirst("\\.\\*$", ""))
                .flatMap(name -> catalog.find(name).stream())
                .distinct()
                .toList();
        return new Selection(chosen, false);
    }

    static Selection of(Entry entry) {
        return new Selection(List.of(entry), false);
    }

    /** What the head of a file says of how it was made: a tool that brings it up to date later asks for the same. */
    List<String> options(String baseUrl, String comment) {
        var options = new ArrayList<>(List.of("BaseUrl: " + baseUrl));
        options.add(
                isWhole
                        ? comment + "IncludeTypes: "
                        : "IncludeTypes: "
                                + entries.stream()
                                        .map(entry -> entry.name() + ".*")
                                        .collect(Collectors.joining(",")));
        return options;
    }
}
