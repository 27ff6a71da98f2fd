package dev.kassa.api.jsonapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What a path of this dialect leads to: {@code /api/{type}}, {@code …/{id}}, {@code …/{relationship}} or
 * {@code …/relationships/{relationship}}.
 *
 * @param id null for the collection
 * @param relationship null for the resource itself
 * @param linkage whether only ids and types are asked for
 */
record Address(String type, @Nullable String id, @Nullable String relationship, boolean linkage) {

    static final String ROOT = "api";

    /** What is said of this dialect is below this name, which no type can have. */
    static final String DOCUMENTS = "jsonapi";

    private static final String RELATIONSHIPS = "relationships";

    /** Types are in small letters; the other dialect's operations below the same root are not. */
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_.]*");

    /** The path's decoded segments, without empty ones. */
    static List<String> segments(HttpServletRequest request) {
        PathContainer path = (ServletRequestPathUtils.hasParsedRequestPath(request)
                        ? ServletRequestPathUtils.getParsedRequestPath(request)
                        : ServletRequestPathUtils.parseAndCache(request))
                .pathWithinApplication();
        var segments = new ArrayList<String>();
        for (PathContainer.Element element : path.elements()) {
            if (element instanceof PathSegment segment
                    && !segment.valueToMatch().isEmpty()) {
                segments.add(segment.valueToMatch());
            }
        }
        return segments;
    }

    /** Whether what is there can be of this dialect, were it a type that there is. */
    static boolean isLike(List<String> path) {
        return path.size() > 1
                && path.getFirst().equalsIgnoreCase(ROOT)
                && !path.get(1).equals(DOCUMENTS)
                && TYPE.matcher(path.get(1)).matches();
    }

    /** Empty if the path leads nowhere, whatever the types are. */
    static Optional<Address> of(List<String> path) {
        return switch (path.size()) {
            case 2 -> Optional.of(new Address(path.get(1), null, null, false));
            case 3 -> Optional.of(new Address(path.get(1), path.get(2), null, false));
            case 4 -> Optional.of(new Address(path.get(1), path.get(2), path.get(3), false));
            case 5 ->
                path.get(3).equals(RELATIONSHIPS)
                        ? Optional.of(new Address(path.get(1), path.get(2), path.get(4), true))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
