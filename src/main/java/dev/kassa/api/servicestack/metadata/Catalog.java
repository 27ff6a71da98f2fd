package dev.kassa.api.servicestack.metadata;

import dev.kassa.api.servicestack.Operation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All operations that are served, by their names. */
@Component
class Catalog {

    private final List<Entry> entries;
    private final Map<String, Entry> byName = new HashMap<>();

    Catalog(List<Operation<?>> operations) {
        entries = operations.stream()
                .map(operation -> Entry.of(operation.signature()))
                .sorted(Comparator.comparing(Entry::name))
                .toList();
        for (Entry entry : entries) {
            entry.signature().aliases().forEach(alias -> byName.put(alias.toLowerCase(Locale.ROOT), entry));
        }
        entries.forEach(entry -> byName.put(entry.name().toLowerCase(Locale.ROOT), entry));
    }

    /** In the order of their names. */
    List<Entry> all() {
        return entries;
    }

    /** @param name in any letter case; a name that an operation had before is one of its names */
    Optional<Entry> find(String name) {
        return Optional.ofNullable(byName.get(name.strip().toLowerCase(Locale.ROOT)));
    }
}
