package dev.kassa.sandbox.stripe;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code a[b][0][c]=d&e[]=f} as the tree that it means. Every leaf is text; what it should be is the reader's matter. */
final class FormTree {

    private static final Pattern KEY = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*])*)");
    private static final Pattern STEP = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final int DEEPEST = 10;

    private FormTree() {}

    /** @throws StripeError if a name or an escape cannot be read */
    static ObjectNode parse(String encoded) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String key = decode(equals < 0 ? pair : pair.substring(0, equals));
                put(root, key, equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return (ObjectNode) listed(root);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw StripeError.invalid(null, null, "Invalid request: the form body is not properly encoded.");
        }
    }

    private static void put(ObjectNode root, String key, String value) {
        Matcher name = KEY.matcher(key);
        if (!name.matches()) {
            throw StripeError.invalid("parameter_unknown", key, "Received unknown parameter: " + key);
        }
        ObjectNode place = root;
        String last = name.group(1);
        Matcher step = STEP.matcher(name.group(2));
        for (int depth = 0; step.find(); depth++) {
            JsonNode next = place.get(last);
            if (depth == DEEPEST || (next != null && !next.isObject())) {
                throw StripeError.invalid(null, key, "Invalid parameter: " + key);
            }
            place = next instanceof ObjectNode object ? object : place.putObject(last);
            last = step.group(1).isEmpty() ? "+" + place.size() : step.group(1); // [] appends
        }
        if (place.has(last) && place.get(last).isObject()) {
            throw StripeError.invalid(null, key, "Invalid parameter: " + key);
        }
        place.put(last, value);
    }

    /** An object whose names are all positions is a list. */
    private static JsonNode listed(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        boolean isList =
                !object.isEmpty() && object.propertyNames().stream().allMatch(name -> name.matches("\\+?\\d{1,6}"));
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            JsonNode child = listed(entry.getValue());
            if (isList) {
                list.add(child);
            } else {
                tree.set(entry.getKey(), child);
            }
        }
        return isList ? list : tree;
    }
}
