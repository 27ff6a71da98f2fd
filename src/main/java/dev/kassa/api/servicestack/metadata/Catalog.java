package dev.kassa.api.servicestack.metadata;

import dev.kassa.api.servicestack.Operation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All operations that are served, by their names. */
@Component
class Catalog {

    private static final List<String> FIRST =
            List.of("stripe", "payson", "checkouts", "payables", "settings", "articles");

    private final List<Entry> entries;
    private final Map<String, Entry> byName = new HashMap<>();

    Catalog(List<Operation<?>> operations) {
        entries = operations.stream()
                .<Entry>map(Entry::of)
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

    /** By what they are about; what most callers come for stands first. */
    Map<String, List<Entry>> bySubject() {
        Map<String, List<Entry>> groups =
                entries.stream().collect(Collectors.groupingBy(Entry::subject, TreeMap::new, Collectors.toList()));
        var ordered = new LinkedHashMap<String, List<Entry>>();
        FIRST.stream().filter(groups::containsKey).forEach(subject -> ordered.put(subject, groups.remove(subject)));
        ordered.putAll(groups);
        return ordered;
    }

    /** @param name in any letter case; a name that an operation had before is one of its names */
    Optional<Entry> find(String name) {
        return Optional.ofNullable(byName.get(name.strip().toLowerCase(Locale.ROOT)));
    }
}
