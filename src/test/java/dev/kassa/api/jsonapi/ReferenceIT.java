package dev.kassa.api.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.jsonapi.Program.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page for people tells of all that serves, to whoever comes by. */
class ReferenceIT extends ResourceTests {

    private static final String PAGE = "/reference/jsonapi";

    @Autowired
    private Types types;

    @Test
    void everyTypeAndMemberIsThereInBothLanguages() {
        for (String language : List.of("en", "sv")) {
            Reply reply = nobody.send("GET", PAGE + "?lang=" + language, null, "accept", "text/html");
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            assertThat(reply.text())
                    .contains("<html lang=\"" + language + "\"", OpenApi.PATH, "OUTCOME_UNKNOWN", "does_not_match")
                    .doesNotContain("??", "th:");
            for (Resource<?> resource : types.all()) {
                Table<?> table = resource.table();
                assertThat(reply.text()).contains("id=\"" + table.name() + "\"");
                assertThat(table.attributes().keySet())
                        .allSatisfy(name -> assertThat(reply.text()).contains(">" + name + "</th>"));
            }
        }
        assertThat(nobody.send("GET", PAGE + "?lang=sv", null, "accept", "text/html")
                        .text())
                .contains("Resurser")
                .doesNotContain("What holds everywhere");
    }

    @Test
    void whatItTellsIsSaid() {
        assertThat(types.all()).allSatisfy(resource -> {
            assertThat(resource.table().says()).endsWith(".");
            assertThat(resource.table().attributes().values())
                    .allSatisfy(attribute ->
                            assertThat(attribute.says()).as(attribute.name()).endsWith("."));
            assertThat(resource.table().relationships().values())
                    .allSatisfy(related ->
                            assertThat(related.says()).as(related.name()).endsWith("."));
        });
    }

    @Test
    void itIsSafeToShow() {
        Reply reply = nobody.send("GET", PAGE, null, "accept", "text/html");

        assertThat(reply.header("content-security-policy")).contains("script-src 'self'", "frame-ancestors 'none'");
        assertThat(reply.header("set-cookie")).isNull();
    }
}
