package dev.kassa.api.jsonapi;

import dev.kassa.access.Demo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page about this dialect, for people: told from the tables that serve, like its {@link OpenApi}. */
@Controller
class Reference {

    private static final String PAGE = "/reference/jsonapi";

    private final Types types;
    private final String baseUrl;
    private final Demo demo;
    private final boolean sandbox;

    Reference(
            Types types,
            Demo demo,
            @Value("${kassa.base-url}") String baseUrl,
            @Value("${kassa.sandbox.enabled}") boolean sandbox) {
        this.types = types;
        this.demo = demo.where(sandbox);
        this.baseUrl = baseUrl;
        this.sandbox = sandbox;
    }

    /** What stands around the page; {@code swedish} and {@code english} are this page's addresses. */
    record Frame(boolean sandbox, String swedish, String english) {}

    /** @param path below the server, with {@code {id}} */
    record Route(String method, String path) {}

    /** @param kind with a question mark if it may be null */
    record Member(String name, String kind, List<String> uses, String says) {}

    record Type(String name, String says, List<Route> routes, List<Member> attributes, List<Member> relationships) {}

    @GetMapping(PAGE)
    ModelAndView page() {
        return new ModelAndView("reference/jsonapi")
                .addObject(
                        "types",
                        types.all().stream().map(each -> type(each.table())).toList())
                .addObject("parameters", parameters())
                .addObject("matchers", matchers())
                .addObject("outcomes", Codes.BY_STATUS)
                .addObject("errorSample", errorSample())
                .addObject("first", curl("/orders?sort=-created_at&page[size]=1", ""))
                .addObject("second", curl("/stripe_payments", creation()))
                .addObject("openApi", OpenApi.PATH)
                .addObject("baseUrl", baseUrl)
                .addObject("demo", demo)
                .addObject("frame", new Frame(sandbox, PAGE + "?lang=sv", PAGE + "?lang=en"));
    }

    private static Type type(Table<?> table) {
        return new Type(
                table.name(),
                table.says(),
                routes(table),
                table.attributes().values().stream().map(Reference::member).toList(),
                table.relationships().values().stream().map(Reference::member).toList());
    }

    private static List<Route> routes(Table<?> table) {
        String all = "/api/" + table.name();
        Stream<Route> own = table.verbs().stream()
                .map(verb -> new Route(verb.method(), verb.isOfCollection() ? all : all + "/{id}"));
        Stream<Route> related =
                table.relationships().keySet().stream().map(name -> new Route("GET", all + "/{id}/" + name));
        return Stream.concat(own, related).toList();
    }

    private static Member member(Attribute<?> attribute) {
        String kind = attribute.kind().word() + (attribute.needed() || attribute.isTrigger() ? "" : "?");
        List<String> uses = attribute.isTrigger()
                ? List.of("trigger")
                : attribute.uses().stream().map(Reference::word).toList();
        return new Member(attribute.name(), kind, uses, attribute.says());
    }

    private static Member member(Relationship<?> relationship) {
        Stream<String> uses = relationship.uses().stream().map(Reference::word);
        Stream<String> included = relationship.includable() ? Stream.of("include") : Stream.empty();
        return new Member(
                relationship.name(),
                relationship.target() + (relationship.many() ? "[]" : relationship.required() ? "" : "?"),
                Stream.concat(uses, included).toList(),
                relationship.says());
    }

    private static String word(Use use) {
        return use.name().toLowerCase(Locale.ROOT);
    }

    /** As they are written, and the ends of the keys of the messages that explain them. */
    private static Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("fields[orders]=number,status", "fields");
        parameters.put("include=order.payment_source", "include");
        parameters.put("sort=-created_at", "sort");
        parameters.put("page[number]=2&page[size]=25", "page");
        parameters.put("filter[q][reference_eq]=…", "filter");
        return parameters;
    }

    private static Map<String, String> matchers() {
        var matchers = new LinkedHashMap<String, String>();
        matchers.put("text", words(Kind.TEXT));
        matchers.put("time", words(Kind.TIME));
        matchers.put("object", words(Kind.OBJECT));
        return matchers;
    }

    private static String words(Kind kind) {
        return Matcher.of(kind).stream().map(Matcher::word).collect(Collectors.joining(" "));
    }

    private String curl(String path, String body) {
        String sent =
                body.isEmpty() ? "" : " \\\n  -H 'Content-Type: " + Refused.MEDIA_TYPE + "' \\\n  -d '" + body + "'";
        return "curl -g '%s/api%s' \\\n  -H \"Authorization: Bearer $KASSA_API_KEY\"%s".formatted(baseUrl, path, sent);
    }

    /** The order is one that waits to be paid, where everybody may know of one. */
    private String creation() {
        return """
                {"data": {
                    "type": "stripe_payments",
                    "relationships": {"order": {"data": {"type": "orders", "id": "%s"}}}
                  }}""".formatted(Objects.requireNonNullElse(demo.orderId(), "ABCRtyUpBa"));
    }

    private static String errorSample() {
        ErrorObject blank = Refused.validation("/data/relationships/order", "order", "blank", "can't be blank");
        return Json.pretty(Documents.errors(List.of(blank)));
    }
}
