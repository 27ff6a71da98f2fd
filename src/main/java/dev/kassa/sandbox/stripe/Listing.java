package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.SandboxStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Stripe's lists: newest first, read on from an object before or after. */
@Component
@ConditionalOnSandbox
class Listing {

    private static final int CHUNK = 100;

    private final SandboxStore store;
    private final Books books;

    Listing(SandboxStore store, Books books) {
        this.store = store;
        this.books = books;
    }

    /** A page of the account's objects that are wanted, each as {@code now} says it is at present. */
    ObjectNode page(
            StripeCall call, Kind kind, String url, Predicate<ObjectNode> wanted, UnaryOperator<ObjectNode> now) {
        JsonNode params = call.params();
        int limit = params.path("limit").asInt(10);
        boolean isBackwards = params.has("ending_before");
        String from =
                params.path(isBackwards ? "ending_before" : "starting_after").asString("");
        if (!from.isEmpty() && books.find(kind, call.account(), from).isEmpty()) {
            throw StripeError.invalid(
                    "resource_missing",
                    isBackwards ? "ending_before" : "starting_after",
                    "No such " + kind.object + ": '" + from + "'");
        }
        List<ObjectNode> found = new ArrayList<>();
        List<ObjectNode> chunk = chunk(kind, call.account(), from, isBackwards);
        while (!chunk.isEmpty() && found.size() <= limit) {
            chunk.stream()
                    .map(now)
                    .filter(wanted)
                    .limit(limit + 1L - found.size())
                    .forEach(found::add);
            chunk = chunk.size() < CHUNK
                    ? List.of()
                    : chunk(kind, call.account(), Books.id(chunk.getLast()), isBackwards);
        }
        boolean hasMore = found.size() > limit;
        List<ObjectNode> rows = new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
        if (isBackwards) {
            Collections.reverse(rows);
        }
        return list(rows, hasMore, url);
    }

    /** A page of objects that are at hand, newest first. */
    static ObjectNode page(JsonNode params, List<ObjectNode> all, String url) {
        int limit = params.path("limit").asInt(10);
        int after = at(all, params, "starting_after");
        int before = at(all, params, "ending_before");
        int end = before < 0 ? all.size() : before;
        int first = before < 0 ? after + 1 : Math.max(0, before - limit);
        int last = Math.min(end, first + limit);
        return list(all.subList(first, last), before < 0 ? last < end : first > 0, url);
    }

    private static int at(List<ObjectNode> all, JsonNode params, String cursor) {
        if (!params.has(cursor)) {
            return -1;
        }
        String id = params.path(cursor).asString();
        for (int at = 0; at < all.size(); at++) {
            if (Books.id(all.get(at)).equals(id)) {
                return at;
            }
        }
        throw StripeError.invalid("resource_missing", cursor, "No such object: '" + id + "'");
    }

    private List<ObjectNode> chunk(Kind kind, String account, String from, boolean isBackwards) {
        if (from.isEmpty()) {
            return store.newest(kind.shelf(), account, CHUNK, ObjectNode.class);
        }
        return isBackwards
                ? store.newerThan(kind.shelf(), account, from, CHUNK, ObjectNode.class)
                : store.olderThan(kind.shelf(), account, from, CHUNK, ObjectNode.class);
    }

    static ObjectNode list(List<ObjectNode> rows, boolean hasMore, String url) {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.put("object", "list");
        ArrayNode data = list.putArray("data");
        rows.forEach(row -> data.add(row.deepCopy()));
        return list.put("has_more", hasMore).put("url", url);
    }

    /** Whether the object's text in the field is what the parameter of that name asks for, if it asks. */
    static boolean matches(ObjectNode object, JsonNode params, String field) {
        return !params.has(field)
                || object.path(field).asString("").equals(params.path(field).asString());
    }

    static boolean isCreatedWithin(ObjectNode object, JsonNode created) {
        long at = object.path("created").asLong();
        return at > created.path("gt").asLong(Long.MIN_VALUE)
                && at >= created.path("gte").asLong(Long.MIN_VALUE)
                && at < created.path("lt").asLong(Long.MAX_VALUE)
                && at <= created.path("lte").asLong(Long.MAX_VALUE);
    }
}
