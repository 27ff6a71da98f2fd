package dev.kassa.api.servicestack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A verb and a path such as {@code /payment/payson/v2/checkout/{Id}}. Letter case matters in neither; variables take any segment. */
public record Route(String verb, List<String> segments) {

    public static Route of(String verb, String path) {
        return new Route(verb, List.of(path.substring(1).split("/")));
    }

    /** The values of the variables, if these segments are this route's. */
    Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{")) {
                variables.put(segment.substring(1, segment.length() - 1), path.get(i));
            } else if (!segment.equalsIgnoreCase(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
