package dev.kassa.api.servicestack;

import dev.kassa.access.Doors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.ServletRequestPathUtils;

/** Reads a request's path: its decoded segments, without empty ones and without the suffix that asks for a format. */
final class Path {

    /** What ServiceStack hosts write. Here, all but JSON is asked for in vain, and must be told from a part of a name. */
    private static final Set<String> FORMATS = Set.of("json", "jsonl", "jsv", "xml", "csv", "html", "msgpack");

    private Path() {}

    static List<String> of(HttpServletRequest request) {
        List<String> segments = segments(request);
        String format = segments.isEmpty() ? null : format(segments.getLast());
        if (format != null) {
            String last = segments.removeLast();
            segments.add(last.substring(0, last.length() - format.length() - 1));
        }
        return segments;
    }

    private static List<String> segments(HttpServletRequest request) {
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

    /** The format that the path ends with, in lower case. */
    static @Nullable String format(HttpServletRequest request) {
        List<String> segments = segments(request);
        return segments.isEmpty() ? null : format(segments.getLast());
    }

    private static @Nullable String format(String segment) {
        String suffix = segment.substring(segment.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return suffix.length() < segment.length() && FORMATS.contains(suffix) ? suffix : null;
    }

    /** Whether this dialect answers below the path's first segment. */
    static boolean isOurs(List<String> path) {
        return !path.isEmpty() && Doors.PROGRAMS.contains(path.getFirst().toLowerCase(Locale.ROOT));
    }
}
