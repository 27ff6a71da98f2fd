package dev.kassa.api.servicestack.metadata;

import dev.kassa.api.servicestack.metadata.OwnDoor.Call;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * What somebody wants to try, as it stands in the form. The key is none of it: it goes along with the one call that it was typed
 * for, and is in no answer, no address and no memory after that.
 *
 * @param variables of the path, by name
 * @param repeat the next call's {@code Idempotency-Key}; empty for an operation that takes none
 */
record Trial(Map<String, String> variables, String query, String body, String repeat) {

    private static final int HEADER_LENGTH = 255;

    /** A form that can be sent as it is. */
    static Trial sample(Entry entry, Samples samples) {
        Map<String, String> variables = new LinkedHashMap<>();
        entry.variables().forEach(name -> variables.put(name, samples.variable(entry, name)));
        String query = entry.isAskedByAddress() ? samples.query(entry) : "";
        String body = entry.isAskedByAddress() ? "" : samples.body(entry);
        return new Trial(variables, query, body, newKey(entry));
    }

    /** What was sent, and a new key for what is sent next, so that looking at an answer and sending again is a second call. */
    static Trial again(Entry entry, MultiValueMap<String, String> form) {
        Map<String, String> variables = new LinkedHashMap<>();
        entry.variables().forEach(name -> variables.put(name, value(form, "path." + name)));
        return new Trial(variables, value(form, "query"), value(form, "body"), newKey(entry));
    }

    static Call call(Entry entry, MultiValueMap<String, String> form, String language, String remote) {
        Map<String, String> headers = new HashMap<>(Map.of("x-language", language, "User-Agent", "Kassa-Try-It"));
        headers.put("x-api-key", header(form, "key"));
        if (entry.signature().writes()) {
            headers.put("Idempotency-Key", header(form, "repeat"));
        }
        String body = entry.isAskedByAddress() ? null : value(form, "body");
        return new Call(entry.verb(), path(entry, form), address(value(form, "query")), body, headers, remote);
    }

    private static String path(Entry entry, MultiValueMap<String, String> form) {
        String path = entry.firstPath();
        for (String name : entry.variables()) {
            String segment =
                    UriUtils.encodePathSegment(value(form, "path." + name).strip(), StandardCharsets.UTF_8);
            path = path.replace("{" + name + "}", segment);
        }
        return path;
    }

    private static String newKey(Entry entry) {
        return entry.signature().writes() ? UUID.randomUUID().toString() : "";
    }

    /** A query as people type it: what is not allowed in an address is encoded, what is encoded stays as it is. */
    private static String address(String query) {
        var encoded = new StringBuilder();
        for (byte each : query.strip().getBytes(StandardCharsets.UTF_8)) {
            boolean stays = each > ' ' && "\"#<>[\\]^`{|}".indexOf(each) < 0 && each != 0x7f;
            encoded.append(stays ? String.valueOf((char) each) : "%%%02X".formatted(each));
        }
        return encoded.toString();
    }

    private static String header(MultiValueMap<String, String> form, String name) {
        String value = value(form, name).replaceAll("[^\\x20-\\x7e]", "").strip();
        return value.length() > HEADER_LENGTH ? "" : value;
    }

    private static String value(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
