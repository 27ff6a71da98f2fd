package dev.kassa.api.jsonapi;

import dev.kassa.api.jsonapi.Parameters.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses of what is answered, as a program can ask for it again. */
@Component
class Links {

    private final String root;

    Links(@Value("${kassa.base-url}") String baseUrl) {
        this.root = baseUrl + "/" + Address.ROOT + "/";
    }

    String self(Thing thing) {
        return root + thing.type() + "/" + thing.id();
    }

    /** Where the relationship itself, and what it leads to, can be read. */
    Map<String, Object> relationship(Thing thing, String name) {
        var links = new LinkedHashMap<String, Object>();
        links.put("self", self(thing) + "/relationships/" + name);
        links.put("related", self(thing) + "/" + name);
        return links;
    }

    /**
     * Where the pages of a list are.
     *
     * @param path below the root
     * @param raw the query by which this page was asked for
     */
    Map<String, Object> pages(String path, @Nullable String raw, Query query, long pages) {
        String rest = Parameters.of(raw).all().stream()
                .filter(parameter -> !parameter.name().equals("page"))
                .map(Links::encoded)
                .collect(Collectors.joining());
        LongFunction<String> page = number ->
                "%s%s?%spage%%5Bnumber%%5D=%d&page%%5Bsize%%5D=%d".formatted(root, path, rest, number, query.size());
        var links = new LinkedHashMap<String, Object>();
        links.put("first", page.apply(1));
        if (query.page() > 1) {
            links.put("prev", page.apply(query.page() - 1L));
        }
        if (query.page() < pages) {
            links.put("next", page.apply(query.page() + 1L));
        }
        links.put("last", page.apply(Math.max(1, pages)));
        return links;
    }

    private static String encoded(Parameter parameter) {
        return URLEncoder.encode(parameter.whole(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(parameter.value(), StandardCharsets.UTF_8) + "&";
    }
}
