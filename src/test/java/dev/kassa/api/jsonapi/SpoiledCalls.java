package dev.kassa.api.jsonapi;

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
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Makes up calls of this dialect, nearly all of them with something wrong. */
final class SpoiledCalls {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Table<?>> tables;
    private final Map<String, List<String>> ids;

    /** @param ids of things that there are, by their types */
    SpoiledCalls(List<Table<?>> tables, Map<String, List<String>> ids) {
        this.tables = tables;
        this.ids = ids;
    }

    Call call(Dice dice) {
        return new Attempt(dice, dice.any(tables)).call();
    }

    private final class Attempt {

        private final Dice dice;
        private final Nasty nasty;
        private final Mangler mangler;
        private final Table<?> table;
        private final List<String> headers = new ArrayList<>();

        Attempt(Dice dice, Table<?> table) {
            this.dice = dice;
            this.nasty = new Nasty(dice);
            this.mangler = new Mangler(dice);
            this.table = table;
        }

        Call call() {
            Verb verb = dice.any(List.copyOf(table.verbs()));
            String id = id(table.name());
            String path = "/api/" + table.name() + (verb.isOfCollection() ? "" : "/" + encoded(id) + further(verb));
            String odd = dice.oneIn(25) ? dice.any("/", "/x/y/z", ";a=b", ".json", "%2F", "%00", "//") : "";
            String method = dice.oneIn(15)
                    ? dice.any("GET", "PUT", "POST", "PATCH", "DELETE", "FOO", "OPTIONS", "HEAD")
                    : verb.method();
            addHeaders();
            boolean writes = verb == Verb.CREATE || verb == Verb.UPDATE || dice.oneIn(20);
            byte[] body = writes ? body(verb, id) : new byte[0];
            String query = new SpoiledQueries(dice, table).query();
            return new Call(method, path + odd + query, headers, body, body.length == 0 ? Frame.NONE : frame());
        }

        private String further(Verb verb) {
            if (verb != Verb.READ || dice.oneIn(2) || table.relationships().isEmpty()) {
                return "";
            }
            String name = dice.oneIn(6)
                    ? encoded(nasty.string())
                    : dice.any(List.copyOf(table.relationships().keySet()));
            return (dice.oneIn(2) ? "/relationships/" : "/") + name;
        }

        private String id(String type) {
            List<String> known = ids.getOrDefault(type, List.of());
            return known.isEmpty() || dice.oneIn(5) ? nasty.string() : dice.any(known);
        }

        private byte[] body(Verb verb, String id) {
            Text.Members attributes = Text.members();
            table.attributes().values().stream()
                    .filter(attribute -> !attribute.uses().isEmpty() && dice.oneIn(attribute.isTrigger() ? 6 : 3))
                    .forEach(attribute -> attributes.with(attribute.name(), sample(attribute)));
            Text.Members relationships = Text.members();
            table.relationships().values().stream()
                    .filter(relationship -> !relationship.uses().isEmpty() && (verb == Verb.CREATE || dice.oneIn(5)))
                    .forEach(relationship -> relationships.with(relationship.name(), linkage(relationship.target())));
            Text.Members data = Text.members().with("type", Text.string(table.name()));
            if (verb == Verb.UPDATE) {
                data.with("id", Text.string(id));
            }
            data.with("attributes", attributes).with("relationships", relationships);
            Text document = Text.members().with("data", data);
            return mangler.bytes(dice.oneIn(8) ? document : mangler.mangle(document));
        }

        private Text sample(Attribute<?> attribute) {
            return Text.raw(attribute.sample() == null ? "null" : JSON.writeValueAsString(attribute.sample()));
        }

        private Text linkage(String type) {
            return Text.members()
                    .with("data", Text.members().with("type", Text.string(type)).with("id", Text.string(id(type))));
        }

        private Frame frame() {
            return dice.oneIn(25) ? dice.any(Frame.CHUNKS, Frame.BAD_CHUNKS, Frame.TOO_SHORT) : Frame.LENGTH;
        }

        private void addHeaders() {
            String[] odd = {
                "application/json",
                "text/html",
                "*/*",
                "application/vnd.api+json; ext=\"x\"",
                "nonsense",
                "application/*"
            };
            headers.add("Accept: " + (dice.oneIn(12) ? dice.any(odd) : Refused.MEDIA_TYPE));
            headers.add("Content-Type: " + (dice.oneIn(12) ? dice.any(odd) : Refused.MEDIA_TYPE));
            if (!dice.oneIn(12)) {
                headers.add("Authorization: Bearer " + (dice.oneIn(8) ? key() : Cast.ANNA.key()));
            }
            if (dice.oneIn(15)) {
                headers.add("Idempotency-Key: " + dice.any("a", "", "\"", "å", "x".repeat(256)));
            }
        }

        private String key() {
            return dice.any(
                    Cast.ROLF.key().toString(),
                    Cast.PETER.key().toString(),
                    Cast.SIRI.key().toString(),
                    new UUID(0, 0).toString(),
                    "a.b.c",
                    "x".repeat(4000));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.substring(0, Math.min(text.length(), 150)), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
