package dev.kassa.api.jsonapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes objects of a document down as pairs, in their order. */
final class Doc {

    private Doc() {}

    /** @param pairs names and values in turn */
    static Map<String, Object> doc(Object... pairs) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }
}
