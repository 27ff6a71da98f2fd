package dev.kassa.api.jsonapi;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a request wants a resource to be: only what the table lets it say, each of its own kind.
 *
 * @param attributes those that were sent; a null that was sent is {@link #NULL}
 * @param links ids of what the relationships are to lead to; empty for one that was sent as null
 */
public record Wish(Map<String, Object> attributes, Map<String, Optional<String>> links) {

    static final Object NULL = new Object();

    /** Whether the attribute was sent, be it as null. */
    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    public @Nullable String text(String name) {
        return attributes.get(name) instanceof String text ? text : null;
    }

    public @Nullable Long number(String name) {
        return attributes.get(name) instanceof Long number ? number : null;
    }

    /** An object, as JSON; null if there is none. */
    public @Nullable String object(String name) {
        return attributes.get(name) instanceof JsonNode object ? object.toString() : null;
    }

    /** Whether a trigger was pulled. One that is sent as false or null is as good as not sent. */
    public boolean pulls(String trigger) {
        return Boolean.TRUE.equals(attributes.get(trigger));
    }

    /** Whether the relationship was sent, be it as null. */
    public boolean hasLink(String name) {
        return links.containsKey(name);
    }

    /** The id of what a relationship is to lead to; null if it was not sent, or as null. */
    public @Nullable String link(String name) {
        Optional<String> id = links.get(name);
        return id == null ? null : id.orElse(null);
    }
}
