package dev.kassa.api.jsonapi.resources;

import dev.kassa.api.jsonapi.Thing;
import dev.kassa.audit.AuditEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail, shown as something that happened or as a version of what it happened to.
 *
 * @param type as which of them
 * @param subject what it happened to
 */
record Entry(String type, AuditEntry entry, Thing subject) implements Thing {

    static final String EVENT = "event_stores";
    static final String VERSION = "versions";

    private static final Set<String> BEGINNINGS = Set.of("CHECKOUT_MADE", "PAYABLE_MADE");

    @Override
    public String id() {
        return EntryId.of(Objects.requireNonNull(entry.id()));
    }

    @Override
    public boolean live() {
        return subject.live();
    }

    @Override
    public String organization() {
        return subject.organization();
    }

    /** Whether the thing was another afterwards, and not only looked at or spoken of. */
    boolean isVersion() {
        return entry.after() != null || BEGINNINGS.contains(entry.act());
    }

    /** What happened, in the words of the trail. */
    String event() {
        return entry.act().toLowerCase(Locale.ROOT);
    }

    /** The same in the words of a database. */
    String change() {
        return BEGINNINGS.contains(entry.act()) ? "create" : "update";
    }

    /** What the entry tells beside its name. */
    Map<String, @Nullable Object> payload() {
        var payload = new LinkedHashMap<String, @Nullable Object>();
        payload.put("before", entry.before());
        payload.put("after", entry.after());
        payload.put("detail", entry.detail());
        return payload;
    }

    /** What was another afterwards: before, and since. */
    Map<String, List<String>> changes() {
        String before = entry.before();
        String after = entry.after();
        return before == null || after == null ? Map.of() : Map.of("status", List.of(before, after));
    }

    Map<String, String> who() {
        var who = new LinkedHashMap<String, String>(); // in the same order each time
        who.put("name", entry.actorName());
        who.put("kind", entry.actorKind().name().toLowerCase(Locale.ROOT));
        return who;
    }
}
