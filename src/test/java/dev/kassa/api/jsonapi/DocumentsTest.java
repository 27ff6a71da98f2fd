package dev.kassa.api.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.audit.Actor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DocumentsTest {

    private static final String ROOT = "https://kassa.example/api/";

    private final Documents documents = new Documents(Toys.TYPES, new Links("https://kassa.example"));
    private final QueryReader queries = new QueryReader(Toys.TYPES);

    @Test
    void aResourceHasAllThatItsTableShows() {
        JsonNode ball = one(Toys.BALL, null).path("data");

        assertThat(ball.propertyNames()).containsExactly("id", "type", "links", "attributes", "relationships", "meta");
        assertThat(ball.at("/links/self").asString()).isEqualTo(ROOT + "toys/ball");
        assertThat(ball.path("attributes").propertyNames())
                .containsExactly("name", "price", "metadata", "made_at", "secret");
        assertThat(ball.at("/attributes/secret").isNull()).isTrue();
        assertThat(ball.at("/attributes/made_at").asString()).isEqualTo("2026-11-21T12:00:00.123Z");
        assertThat(ball.at("/relationships/box").toString())
                .isEqualTo("{\"links\":{\"self\":\"" + ROOT + "toys/ball/relationships/box\",\"related\":\"" + ROOT
                        + "toys/ball/box\"}}");
        assertThat(ball.at("/meta/mode").asString()).isEqualTo("test");
        assertThat(ball.at("/meta/trace_id").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void fieldsLeaveOutTheRestAndRelationshipsToo() {
        JsonNode named = one(Toys.BALL, "fields[toys]=name").path("data");
        JsonNode boxed = one(Toys.BALL, "fields[toys]=box,id").path("data");
        JsonNode bare = one(Toys.BALL, "fields[toys]=").path("data");

        assertThat(named.propertyNames()).containsExactly("id", "type", "links", "attributes", "meta");
        assertThat(named.path("attributes").propertyNames()).containsExactly("name");
        assertThat(boxed.path("attributes").isEmpty()).isTrue();
        assertThat(boxed.path("relationships").propertyNames()).containsExactly("box");
        assertThat(bare.has("relationships")).isFalse();
    }

    @Test
    void whatIsIncludedIsThereOnceAndLinked() {
        JsonNode document = one(Toys.BALL, "include=box.toys.box,friends&fields[boxes]=toys");

        assertThat(document.at("/data/relationships/box/data").toString())
                .isEqualTo("{\"type\":\"boxes\",\"id\":\"one\"}");
        assertThat(document.at("/data/relationships/enemies").has("data")).isFalse();
        assertThat(document.path("included")
                        .valueStream()
                        .map(each -> each.path("id").asString()))
                .containsExactly("one", "kite", "doll");
        assertThat(document.at("/included/0/relationships/toys/data").size()).isEqualTo(2);
        assertThat(document.at("/included/0/meta/mode").asString()).isEqualTo("live");
    }

    @Test
    void aRelationshipThatLeadsNowhereIsNullAndOneToManyIsEmpty() {
        JsonNode doll = one(Toys.DOLL, "include=box,friends");

        assertThat(doll.at("/data/relationships/box/data").isNull()).isTrue();
        assertThat(doll.at("/data/relationships/friends/data").size()).isEqualTo(2);
        assertThat(json(documents.one(null, query(null, Toys.BOXES, false), call(null)))
                        .path("data")
                        .isNull())
                .isTrue();
    }

    @Test
    void aListTellsHowManyThereAreAndWhereTheOthersAre() {
        String raw = "page[number]=2&page[size]=1&sort=-name&filter[q][name_cont]=%C3%A5";
        JsonNode list = many(raw, new Slice<>(List.of(Toys.KITE), 3));
        String rest = ROOT + "toys?sort=-name&filter%5Bq%5D%5Bname_cont%5D=%C3%A5&page%5Bnumber%5D=";

        assertThat(list.path("meta").toString()).isEqualTo("{\"record_count\":3,\"page_count\":3}");
        assertThat(list.at("/links/first").asString()).isEqualTo(rest + "1&page%5Bsize%5D=1");
        assertThat(list.at("/links/prev").asString()).isEqualTo(rest + "1&page%5Bsize%5D=1");
        assertThat(list.at("/links/next").asString()).isEqualTo(rest + "3&page%5Bsize%5D=1");
        assertThat(list.at("/links/last").asString()).isEqualTo(rest + "3&page%5Bsize%5D=1");
    }

    @Test
    void anEmptyListHasOnePageToLinkTo() {
        JsonNode list = many(null, new Slice<>(List.of(), 0));

        assertThat(list.path("data").isEmpty()).isTrue();
        assertThat(list.path("links").propertyNames()).containsExactly("first", "last");
        assertThat(list.at("/meta/page_count").asInt()).isZero();
    }

    private JsonNode one(Toys.Toy toy, String raw) {
        return json(documents.one(toy, query(raw, Toys.TABLE, false), call(raw)));
    }

    private JsonNode many(String raw, Slice<Toys.Toy> slice) {
        return json(documents.many(slice, query(raw, Toys.TABLE, true), call(raw), "toys"));
    }

    private Query query(String raw, Table<?> table, boolean listing) {
        return queries.read(raw, table, listing);
    }

    private static Call call(String raw) {
        return new Call(Actor.anonymous(), raw, "0f".repeat(32));
    }

    private static JsonNode json(Map<String, Object> document) {
        return Json.read(new String(Json.write(document), StandardCharsets.UTF_8));
    }
}
