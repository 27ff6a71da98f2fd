package dev.kassa.api.servicestack.metadata;

import dev.kassa.access.Demo;
import dev.kassa.api.servicestack.Kind.Simple;
import dev.kassa.api.servicestack.Shape.Member;
import dev.kassa.audit.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Requests and answers that look like real ones. */
@Component
class Samples {

    private static final Map<String, String> PAGE = Map.of("Take", "10");

    /** What an update keeps if it is left out, and what nobody wants to have overwritten by a sample. */
    private static final Set<String> KEPT =
            Set.of("SecurityUserId", "SecurityPassword", "Name", "Price", "VAT", "Url", "EventTypes");

    private final Demo demo;
    private final String baseUrl;

    Samples(Demo demo, @Value("${kassa.base-url}") String baseUrl, @Value("${kassa.sandbox.enabled}") boolean sandbox) {
        this.demo = demo.where(sandbox);
        this.baseUrl = baseUrl;
    }

    /** A whole request with all that it can have. */
    public String request(Entry entry) {
        Predicate<Member> all = member -> !entry.isInPath(member.name()) && !isSecretToKeep(entry, member);
        String body = entry.isAskedByAddress() ? "" : "\n\n" + json(entry, all);
        String query = entry.isAskedByAddress() ? question(entry) : "";
        String type = entry.isAskedByAddress() ? "" : "\nContent-Type: application/json";
        String key = entry.signature().roles().isEmpty() ? "" : "\nx-api-key: " + key(entry);
        return entry.verb() + " " + path(entry) + query + " HTTP/1.1\nHost: " + baseUrl.replaceFirst("^https?://", "")
                + "\nAccept: application/json" + type + key + body;
    }

    public String answer(Entry entry) {
        return "HTTP/1.1 200 OK\nContent-Type: application/json; charset=utf-8\n\n"
                + Pretty.of(entry.answer().sample());
    }

    /** A command that works as it is once the key is put in: with what is needed and what is worth showing. */
    public String curl(Entry entry) {
        String key = entry.signature().roles().isEmpty() ? "" : " \\\n  -H 'x-api-key: " + key(entry) + "'";
        if (entry.isAskedByAddress()) {
            String verb = entry.verb().equals("GET") ? "" : " -X " + entry.verb();
            return "curl" + verb + " '" + baseUrl + path(entry) + question(entry) + "'" + key;
        }
        String verb = entry.verb().equals("POST") ? "" : " -X " + entry.verb();
        return "curl" + verb + " '" + baseUrl + path(entry) + "'" + key
                + " \\\n  -H 'Content-Type: application/json' \\\n  -d '"
                + body(entry).replace("'", "'\\''") + "'";
    }

    /** Such a request's body, to begin with. */
    String body(Entry entry) {
        return json(entry, member -> !entry.isInPath(member.name()) && isShown(entry, member));
    }

    /** Such a request's query, without its question mark. */
    String query(Entry entry) {
        return entry.request().members().stream()
                .filter(member -> !entry.isInPath(member.name()))
                .filter(member -> isShown(entry, member) || PAGE.containsKey(member.name()))
                .map(member -> member.name() + "="
                        + URLEncoder.encode(
                                PAGE.getOrDefault(member.name(), plain(entry, member)), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What stands in the place of a variable of the path. */
    String variable(Entry entry, String name) {
        return entry.request().members().stream()
                .filter(member -> member.name().equalsIgnoreCase(name))
                .findAny()
                .map(member -> plain(entry, member))
                .orElse("1");
    }

    /** A key that everybody may know and that this operation takes. */
    Optional<String> demoKey(Entry entry) {
        Set<String> roles = entry.signature().roles().stream().map(Role::word).collect(Collectors.toSet());
        return demo.keys().stream()
                .filter(each -> roles.contains(each.role()))
                .findFirst()
                .map(each -> each.key().toString());
    }

    private String key(Entry entry) {
        return demoKey(entry).orElse("{your key}");
    }

    private String question(Entry entry) {
        String query = query(entry);
        return query.isEmpty() ? "" : "?" + query;
    }

    private String path(Entry entry) {
        String path = entry.firstPath();
        for (String name : entry.variables()) {
            path = path.replace("{" + name + "}", variable(entry, name));
        }
        return path;
    }

    private String json(Entry entry, Predicate<Member> wanted) {
        return Pretty.of(entry.request().members().stream()
                .filter(wanted)
                .map(member -> "\"" + member.name() + "\":" + value(entry, member))
                .collect(Collectors.joining(",", "{", "}")));
    }

    private static boolean isShown(Entry entry, Member member) {
        if (member.required() || isNeededHere(entry, member)) {
            return true;
        }
        boolean kept = entry.verb().equals("PUT") && KEPT.contains(member.name());
        boolean ownAddress = member.name().equals("Url"); // which is known here without being told
        return !kept && !ownAddress && !member.sample().equals(member.kind().sample());
    }

    /** Without a key nobody knows whose company is meant; without its type, which of two articles of a number. */
    private static boolean isNeededHere(Entry entry, Member member) {
        boolean open = entry.signature().roles().isEmpty();
        return (open && member.name().equals("CompanyId")) || member.name().equals("ArticleTypeId");
    }

    private static boolean isSecretToKeep(Entry entry, Member member) {
        return entry.verb().equals("PUT") && member.name().equals("SecurityPassword");
    }

    private String plain(Entry entry, Member member) {
        JsonNode value = Pretty.JSON.readTree(value(entry, member));
        return value.isString() ? value.stringValue() : value.toString();
    }

    private String value(Entry entry, Member member) {
        @Nullable
        UUID known = member.kind() != Simple.GUID
                ? null
                : member.name().equals("CompanyId")
                        ? demo.companyId()
                        : entry.asksProviders() ? demo.checkoutId() : null;
        return known == null ? member.sample() : "\"" + known + "\"";
    }
}
