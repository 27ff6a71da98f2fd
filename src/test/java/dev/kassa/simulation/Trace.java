package dev.kassa.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happened in a world, line by line, without anything that differs between two runs of one seed. */
final class Trace {

    private final List<String> lines = new ArrayList<>();
    private final Map<UUID, String> labels = new LinkedHashMap<>();

    void add(Instant at, String who, String what) {
        lines.add("%04d %s %-12s %s".formatted(lines.size(), at, who, what));
    }

    /** A short name for something with a random id: the same in each run, since things appear in the same order. */
    String label(UUID id) {
        return labels.computeIfAbsent(id, _ -> "c" + (labels.size() + 1));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The lines with the ids of this run, for somebody who looks into the database beside it. */
    String legend() {
        return labels.toString();
    }
}
