package dev.kassa.access;

import java.util.Collection;
import java.util.List;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPatternParser;

/** Where programs knock. Some write their addresses in another case, and must not end up at the people's door for it. */
public final class Doors {

    /** The first segments, in lower case, of the addresses that are for programs. */
    public static final List<String> PROGRAMS =
            List.of("payment", "articles", "apikeys", "webhook", "version", "api", "json");

    private Doors() {}

    /** Patterns for everything below the root, and for the root itself with the suffix that names a format (/version.json). */
    public static List<String> below(String root) {
        return List.of("/" + root + "/**", "/" + root + ".{format}");
    }

    /** Matches what is below any of the roots, in any case. */
    public static RequestMatcher matching(Collection<String> roots) {
        var paths = PathPatternRequestMatcher.withPathPatternParser(inAnyCase());
        return new OrRequestMatcher(roots.stream()
                .flatMap(root -> below(root).stream())
                .<RequestMatcher>map(paths::matcher)
                .toList());
    }

    public static PathPatternParser inAnyCase() {
        var parser = new PathPatternParser();
        parser.setCaseSensitive(false);
        return parser;
    }
}
