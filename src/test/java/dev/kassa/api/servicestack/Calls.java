package dev.kassa.api.servicestack;

import dev.kassa.cast.Cast;
import dev.kassa.fuzz.Call;
import dev.kassa.fuzz.Call.Frame;
import dev.kassa.fuzz.Dice;
import dev.kassa.fuzz.Mangler;
import dev.kassa.fuzz.Nasty;
import dev.kassa.fuzz.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes up calls of this dialect's operations, nearly all of them with something wrong. */
final class Calls {

    private final List<Operation<?>> operations;

    Calls(List<Operation<?>> operations) {
        this.operations = operations;
    }

    Call call(Dice dice) {
        return new Attempt(dice, dice.any(operations).signature()).call();
    }

    private static final class Attempt {

        private final Dice dice;
        private final Nasty nasty;
        private final Mangler mangler;
        private final Signature<?> signature;
        private final List<String> headers = new ArrayList<>();

        Attempt(Dice dice, Signature<?> signature) {
            this.dice = dice;
            this.nasty = new Nasty(dice);
            this.mangler = new Mangler(dice);
            this.signature = signature;
        }

        Call call() {
            boolean preDefined = signature.routes().isEmpty() || dice.oneIn(2);
            Route route = signature.routes().isEmpty()
                    ? Route.of("POST", "/api/" + signature.name())
                    : dice.any(signature.routes());
            Text.Members wish = new Wishes(dice).request(signature.request());
            String path = preDefined ? preDefined() : path(route, wish);
            Text members = dice.oneIn(8) ? wish : mangler.mangle(wish);
            String verb = verb(preDefined && dice.oneIn(2) ? "POST" : route.verb());
            boolean inQuery = verb.equals("GET") || verb.equals("HEAD") || dice.oneIn(20);
            String query = inQuery ? query(members) : dice.oneIn(8) ? "?" + pair(nasty.name(), nasty.string()) : "";
            addHeaders();
            byte[] body = inQuery ? new byte[0] : body(members);
            return new Call(verb, path + query, headers, body, body.length == 0 ? Frame.NONE : frame());
        }

        private String preDefined() {
            String name = dice.oneIn(10)
                    ? nasty.string()
                    : dice.oneIn(5) ? signature.name().toLowerCase(Locale.ROOT) : signature.name();
            String path =
                    dice.any("/api/", "/api/", "/json/reply/") + (name.equals(signature.name()) ? name : encoded(name));
            return path
                    + (dice.oneIn(12)
                            ? dice.any(".json", ".csv", ".xml", "/", "%5B%5D", "[]", ";a=b", "/x", "%2F", "%00")
                            : "");
        }

        private String path(Route route, Text.Members wish) {
            return route.segments().stream()
                    .map(segment -> "/" + (segment.startsWith("{") ? variable(segment, wish) : segment))
                    .collect(Collectors.joining());
        }

        private String segment() {
            String text = nasty.string();
            return text.substring(0, Math.min(text.length(), 150));
        }

        /** As in the body, or not at all so. */
        private String variable(String segment, Text.Members wish) {
            String name = segment.substring(1, segment.length() - 1);
            if (dice.oneIn(4)) {
                return encoded(segment());
            }
            return wish.members().stream()
                    .filter(member -> member.name().equalsIgnoreCase(name))
                    .map(member -> encoded(member.value().toString().replace("\"", "")))
                    .findFirst()
                    .orElseGet(() -> Cast.paysonCheckout(1 + dice.below(30)).toString());
        }

        private String verb(String usual) {
            return dice.oneIn(12)
                    ? dice.any(
                            "GET",
                            "HEAD",
                            "POST",
                            "PUT",
                            "PATCH",
                            "DELETE",
                            "OPTIONS",
                            "TRACE",
                            "FOO",
                            "get",
                            "PROPFIND")
                    : usual;
        }

        private String query(Text members) {
            if (!(members instanceof Text.Members object)) {
                return "?" + encoded(shortened(members.toString()));
            }
            return object.members().stream()
                    .map(member -> pair(member.name(), shortened(unquoted(member.value()))))
                    .collect(Collectors.joining("&", "?", ""));
        }

        private static String unquoted(Text value) {
            String json = value.toString();
            return json.startsWith("\"") && json.length() > 1 ? json.substring(1, json.length() - 1) : json;
        }

        /** An address longer than the server reads is nothing that the door ever sees. */
        private static String shortened(String text) {
            return text.substring(0, Math.min(text.length(), 600));
        }

        private String pair(String name, String value) {
            return encoded(shortened(name)) + "=" + encoded(value)
                    + (dice.oneIn(30) ? dice.any("%", "%zz", "%C3%28", "%ED%A0%80", "&", "&&=&=", "&a") : "");
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }

        private byte[] body(Text members) {
            boolean form = dice.oneIn(10) && members instanceof Text.Members;
            headers.add("Content-Type: " + (form ? "application/x-www-form-urlencoded" : type()));
            return form ? query(members).substring(1).getBytes(StandardCharsets.UTF_8) : mangler.bytes(members);
        }

        private String type() {
            return dice.oneIn(8)
                    ? dice.any(
                            "text/plain",
                            "application/json; charset=utf-16",
                            "application/json; charset=iso-8859-1",
                            "application/json; charset=nonsense",
                            "application/xml",
                            "multipart/form-data; boundary=x",
                            "multipart/form-data",
                            "application/vnd.api+json",
                            "nonsense",
                            "*/*",
                            "/",
                            "application/json;;;")
                    : "application/json";
        }

        private Frame frame() {
            return dice.oneIn(20)
                    ? dice.any(Frame.CHUNKS, Frame.CHUNKS, Frame.BAD_CHUNKS, Frame.TOO_SHORT)
                    : Frame.LENGTH;
        }

        private void addHeaders() {
            if (!dice.oneIn(6)) {
                headers.add("x-api-key: " + (dice.oneIn(6) ? key() : usual()));
            }
            if (dice.oneIn(15)) {
                headers.add("X-Http-Method-Override: "
                        + dice.any("PUT", "GET", "DELETE", "FOO", "put ", "ÅÄÖ", "x".repeat(500)));
            }
            if (dice.oneIn(10)) {
                headers.add("x-language: " + dice.any("sv", "en", "de", "sv_SE", "*", "ÅÄÖ", "x-y-z".repeat(100)));
            }
            if (dice.oneIn(12)) {
                headers.add(
                        "Idempotency-Key: " + dice.any("a", "\"b\"", "", "\"", "å", "x".repeat(255), "x".repeat(256)));
            }
            if (dice.oneIn(12)) {
                headers.add("Accept: "
                        + dice.any(
                                "*/*",
                                "text/html",
                                "application/xml",
                                "nonsense",
                                "image/*;q=0",
                                "application/vnd.api+json"));
            }
        }

        /** Whoever changes an account at a provider spoils it for the other calls, and so it is another company's. */
        private UUID usual() {
            return signature.name().endsWith("ApiSettings") ? Cast.PETER.key() : Cast.ANNA.key();
        }

        private String key() {
            return dice.any(
                    Cast.ROLF.key().toString(),
                    Cast.PETER.key().toString(),
                    Cast.SIRI.key().toString(),
                    new UUID(0, 0).toString(),
                    "nonsense",
                    "x".repeat(4000),
                    "å");
        }
    }
}
