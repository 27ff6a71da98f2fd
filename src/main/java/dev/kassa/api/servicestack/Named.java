package dev.kassa.api.servicestack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is asked for by an operation's name, at the addresses that every ServiceStack host has: {@code /api/{name}},
 * {@code /json/reply/{name}} and {@code /json/oneway/{name}}, with {@code []} behind the name of a batch.
 */
record Named(String name, boolean batch, boolean oneWay) {

    private static final String MANY = "[]";

    static Optional<Named> of(List<String> path) {
        List<String> roots = path.stream()
                .limit(Math.max(0, path.size() - 1))
                .map(segment -> segment.toLowerCase(Locale.ROOT))
                .toList();
        boolean oneWay = roots.equals(List.of("json", "oneway"));
        if (!oneWay && !roots.equals(List.of("api")) && !roots.equals(List.of("json", "reply"))) {
            return Optional.empty();
        }
        String name = path.getLast();
        return Optional.of(
                name.endsWith(MANY)
                        ? new Named(name.substring(0, name.length() - MANY.length()), true, oneWay)
                        : new Named(name, false, oneWay));
    }
}
