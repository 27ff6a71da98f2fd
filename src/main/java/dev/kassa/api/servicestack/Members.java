package dev.kassa.api.servicestack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The members that a request brings along in its path, query and body. What comes twice is kept twice. */
final class Members {

    private final Map<String, List<JsonNode>> values = new HashMap<>();

    static Members of(JsonNode object) {
        Members members = new Members();
        members.addAll(object);
        return members;
    }

    void add(String name, String text) {
        add(name, StringNode.valueOf(text));
    }

    void addAll(JsonNode object) {
        object.properties().forEach(member -> add(member.getKey(), member.getValue()));
    }

    /** A null says the same as nothing. */
    private void add(String name, JsonNode value) {
        if (!value.isNull()) {
            values.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(value);
        }
    }

    /** These and those of an object, each of which is said twice if both have it. */
    Members and(JsonNode object) {
        Members both = new Members();
        values.forEach((name, all) -> both.values.put(name, new ArrayList<>(all)));
        both.addAll(object);
        return both;
    }

    List<JsonNode> of(String name) {
        return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }
}
