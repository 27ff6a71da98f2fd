package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.watch.Guarantee;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.client.RestClient;

class GuaranteesPageIT extends ConsoleTests {

    @Autowired
    List<Guarantee> guarantees;

    @Value("${kassa.base-url}")
    String baseUrl;

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void everyGuaranteeIsToldInWordsWithItsQuery(String language) throws Exception {
        String page = html(page(Cast.SIRI, "/guarantees?lang=" + language));

        assertThat(page).doesNotContain("??").contains("/guarantees/proof.json", "/guarantees/proof.csv", "/work");
        assertThat(guarantees)
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(one -> assertThat(page).contains("id=\"" + one.name() + "\""));
    }

    @Test
    void checkingNowTellsWhatWasFound() throws Exception {
        mvc.perform(form(Cast.SIRI, "/guarantees/checks"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/guarantees"));
        assertThat(jdbc.sql("select count(*) from guarantee_check where checked_at is not null and rows_checked > 0")
                        .query(Long.class)
                        .single())
                .isGreaterThan(5);
        assertThat(html(htmx(form(Cast.SIRI, "/guarantees/checks"))))
                .startsWith("<main id=\"main\"")
                .contains("What you see below is from just now")
                .doesNotContain("<html");
    }

    @Test
    void whatIsBrokenIsShownWithItsExampleEverywhere() throws Exception {
        Checkout checkout = reserved();
        jdbc.sql("insert into sampled_look (checkout_id, looked_at, outcome, ours, theirs)"
                        + " values (?, utc_timestamp(6), 'DIFFERENT', 'Created', 'Shipped')")
                .param(checkout.id())
                .update();
        mvc.perform(form(Cast.SIRI, "/guarantees/checks"));

        assertThat(html(page(Cast.SIRI, "/guarantees")))
                .contains("guarantees are broken", ">Broken<", "href=\"/checkouts/" + checkout.id() + "\"");
        String json = html(page(Cast.SIRI, "/guarantees/proof.json"));
        List<Map<String, Object>> broken = JsonPath.read(json, "$.guarantees[?(@.name == 'same-at-provider')]");
        assertThat(broken.getFirst())
                .containsEntry("verdict", "VIOLATED")
                .containsKeys("checkedAt", "rows", "query", "firstViolatedAt");
        assertThat(JsonPath.<String>read(json, "$.generatedAt")).isNotBlank();
        assertThat(html(page(Cast.SIRI, "/guarantees/proof.csv")))
                .startsWith("generatedAt,name")
                .contains("\"same-at-provider\"", "\"VIOLATED\"", checkout.id().toString());
        assertThat(health(Cast.SIRI.key())).contains("\"violated\":[", "same-at-provider", "\"status\":\"ATTENTION\"");

        jdbc.sql("delete from sampled_look where checkout_id = ?")
                .param(checkout.id())
                .update();
        mvc.perform(form(Cast.SIRI, "/guarantees/checks"));
        assertThat(html(page(Cast.SIRI, "/guarantees")))
                .doesNotContain(checkout.id().toString());
    }

    @Test
    void healthTellsDetailsToSuperadminsAlone() {
        assertThat(health(Cast.SIRI.key()))
                .contains("\"backlog\"", "\"instructions\"", "\"growing\"", "\"tasks\"", "\"dbScheduler\"");
        assertThat(health(Cast.ANNA.key())).contains("\"status\":\"UP\"").doesNotContain("backlog", "guarantees");
        assertThat(RestClient.create(baseUrl)
                        .get()
                        .uri("/actuator/health")
                        .retrieve()
                        .requiredBody(String.class))
                .contains("\"status\":\"UP\"")
                .doesNotContain("backlog");
    }

    private String health(UUID key) {
        return RestClient.create(baseUrl)
                .get()
                .uri("/actuator/health")
                .header("x-api-key", key.toString())
                .retrieve()
                .requiredBody(String.class);
    }
}
