package dev.kassa.api.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import dev.kassa.Outside;
import dev.kassa.OwnBooks;
import dev.kassa.OwnDatabase;
import dev.kassa.cast.Cast;
import dev.kassa.fuzz.Fuzz;
import dev.kassa.recorded.Caller;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Thousands of calls of every type of resource, made up from its table and then spoiled. */
@KassaTest
@Import(OwnBooks.class)
class FuzzIT {

    @Autowired
    Types types;

    @Autowired
    OwnDatabase database;

    @Value("${server.port}")
    int port;

    @Value("${kassa.base-url}")
    String baseUrl;

    @Test
    void whateverIsSentIsAnsweredWell() throws IOException {
        Outside outside = new Outside(port);
        outside.silenceStripe(); // what providers tell meanwhile would be rows of no call
        outside.silencePayson();
        List<Table<?>> tables =
                types.all().stream().<Table<?>>map(Resource::table).toList();

        new Fuzz(port, JdbcClient.create(database.owner()), AnswerShape::complaint)
                .play(new SpoiledCalls(tables, ids(tables))::call);
    }

    /** Of some of each type that can be listed. */
    private Map<String, List<String>> ids(List<Table<?>> tables) {
        Map<String, List<String>> ids = new TreeMap<>();
        Caller caller = new Caller(baseUrl, Refused.MEDIA_TYPE);
        tables.stream().filter(table -> table.verbs().contains(Verb.LIST)).forEach(table -> {
            var list = caller.call(
                            "GET",
                            "/api/" + table.name() + "?page%5Bsize%5D=25",
                            null,
                            "Authorization",
                            "Bearer " + Cast.ANNA.key())
                    .expecting(200)
                    .json();
            ids.put(
                    table.name(),
                    StreamSupport.stream(list.path("data").spliterator(), false)
                            .map(thing -> thing.path("id").asString())
                            .toList());
        });
        assertThat(ids.get("orders")).isNotEmpty();
        return ids;
    }
}
