package dev.kassa.api.jsonapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that are wrong with a request.
 *
 * @param code what programs go by
 * @param source where it is: a pointer into the document, or the name of a parameter; null for neither
 * @param meta facts beside it; may be empty
 */
record ErrorObject(
        int status,
        String code,
        String title,
        String detail,
        @Nullable Source source,
        Map<String, Object> meta) {

    sealed interface Source {

        /** @param path into the document that was sent, such as {@code /data/attributes/stripe_id} */
        record Pointer(String path) implements Source {}

        /** @param name of the query, such as {@code page[size]} */
        record Parameter(String name) implements Source {}
    }

    static ErrorObject of(int status, String code, String title, String detail) {
        return new ErrorObject(status, code, title, detail, null, Map.of());
    }

    ErrorObject at(String pointer) {
        return new ErrorObject(status, code, title, detail, new Source.Pointer(pointer), meta);
    }

    ErrorObject in(String parameter) {
        return new ErrorObject(status, code, title, detail, new Source.Parameter(parameter), meta);
    }

    ErrorObject with(Map<String, Object> facts) {
        return new ErrorObject(status, code, title, detail, source, facts);
    }

    /** As it is written: the status is a text in JSON:API. */
    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("title", title);
        members.put("detail", detail);
        members.put("code", code);
        switch (source) {
            case Source.Pointer pointer -> members.put("source", Map.of("pointer", pointer.path()));
            case Source.Parameter parameter -> members.put("source", Map.of("parameter", parameter.name()));
            case null -> {}
        }
        members.put("status", String.valueOf(status));
        if (!meta.isEmpty()) {
            members.put("meta", meta);
        }
        return members;
    }
}
