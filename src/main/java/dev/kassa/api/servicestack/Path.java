package dev.kassa.api.servicestack;

import dev.kassa.access.Doors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.ServletRequestPathUtils;

/** Reads a request's path: its decoded segments, without empty ones and without the suffix that asks for JSON. */
final class Path {

    private static final String SUFFIX = ".json";

    private Path() {}

    static List<String> of(HttpServletRequest request) {
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
        if (!segments.isEmpty() && segments.getLast().toLowerCase(Locale.ROOT).endsWith(SUFFIX)) {
            String last = segments.removeLast();
            segments.add(last.substring(0, last.length() - SUFFIX.length()));
        }
        return segments;
    }

    /** Whether this dialect answers below the path's first segment. */
    static boolean isOurs(List<String> path) {
        return !path.isEmpty() && Doors.PROGRAMS.contains(path.getFirst().toLowerCase(Locale.ROOT));
    }
}
