package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kassa.cast.Cast;
import dev.kassa.checkout.CheckoutStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.HtmlUtils;

class CheckoutListIT extends ConsoleTests {

    private static final Pattern ROW = Pattern.compile("class=\"row-link\" href=\"/checkouts/([0-9a-f-]{36})\"");

    @ParameterizedTest
    @EnumSource(CheckoutStatus.class)
    void aStatusShowsItsOwnAndAllOfThem(CheckoutStatus status) throws Exception {
        List<String> shown = walk("/checkouts?status=" + status.word());

        assertThat(shown)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        ids("select id from checkout where company_id = '%s' and status = %d"
                                .formatted(Cast.SAGA.id(), status.number())));
    }

    @Test
    void filtersAddUpAndThePagerKeepsThem() throws Exception {
        String address = "/checkouts?status=paidtoaccount&provider=payson";
        String first = html(page(Cast.ANNA, address));

        assertThat(links(first, "next"))
                .singleElement()
                .satisfies(older -> assertThat(older).contains("status=PaidToAccount", "provider=payson", "before="));
        assertThat(walk(address))
                .hasSizeGreaterThan(25)
                .containsExactlyInAnyOrderElementsOf(ids("select id from checkout where company_id = '" + Cast.SAGA.id()
                        + "' and status = 7 and provider = 'PAYSON'"));
        String second = html(page(Cast.ANNA, links(first, "next").getFirst()));
        String back = html(page(Cast.ANNA, links(second, "prev").getFirst()));
        assertThat(rows(back)).isEqualTo(rows(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAGA-5", "saga-5", "c0000000-0000-4000-8000-000000000005", " SAGA-5 "})
    void searchingFindsByReferenceAndId(String text) throws Exception {
        assertThat(rows(html(
                        as(Cast.ANNA, MockMvcRequestBuilders.get("/checkouts").param("q", text)))))
                .containsExactly("c0000000-0000-4000-8000-000000000005");
    }

    @Test
    void searchingFindsNothingOfOthers() throws Exception {
        String found = html(page(Cast.PETER, "/checkouts?q=SAGA-5"));

        assertThat(rows(found)).isEmpty();
        assertThat(found).contains("Nothing found", "a whole reference", "href=\"/checkouts\"");
    }

    @Test
    void aSearchInOneStatusOffersTheOthers() throws Exception {
        String found = html(page(Cast.ANNA, "/checkouts?q=SAGA-5&status=Denied"));

        assertThat(rows(found)).isEmpty();
        assertThat(found).contains("href=\"/checkouts?q=SAGA-5\">Search all statuses");
        assertThat(html(page(Cast.ANNA, "/checkouts?q=nothing"))).doesNotContain("Search all statuses");
    }

    @Test
    void whatWaitsForTheReaderStandsFirstOnTheBoard() throws Exception {
        assertThat(Pattern.compile("id=\"chip-(\\w+)\"")
                        .matcher(html(page(Cast.ANNA, "/checkouts")))
                        .results()
                        .map(found -> found.group(1)))
                .startsWith("all", "ReadyToShip", "Created")
                .endsWith("Credited", "Expired", "Denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=Foo",
                "status=Created&status=Denied",
                "provider=klarna",
                "company=salong-saga",
                "company=padelhallen",
                "before=yesterday",
                "before=9223372036854775807_c0000000-0000-4000-8000-000000000005",
                "before=1_c0000000-0000-4000-8000-000000000005&after=1_c0000000-0000-4000-8000-000000000005"
            })
    void whatMeansNothingIsSaidSoAndNeverShowsEverything(String query) throws Exception {
        String answer = mvc.perform(page(Cast.ANNA, "/checkouts?" + query))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(rows(answer)).isEmpty();
        assertThat(answer).contains("This address cannot be understood", "“" + query.replaceAll(".*&|=.*", ""));
    }

    @Test
    void aValueFromTheAddressCannotBecomeMarkup() throws Exception {
        assertThat(html(page(Cast.ANNA, "/checkouts?status=%3Cb%3Ehi")))
                .contains("&lt;b&gt;hi")
                .doesNotContain("<b>hi");
        assertThat(html(page(Cast.ANNA, "/checkouts?q=%22%3E%3Cb%3Ehi%2B%26%7B")))
                .doesNotContain("<b>hi")
                .contains("q=%22%3E%3Cb%3Ehi%2B%26%7B");
    }

    @Test
    void superadminsSeeAllCompaniesAndChooseOne() throws Exception {
        assertThat(html(page(Cast.SIRI, "/checkouts"))).contains("Salong Saga", "Padelhallen", "Kliniken Norr");
        String norr = html(page(Cast.SIRI, "/checkouts?company=kliniken-norr&status=Shipped"));
        assertThat(rows(norr))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(ids("select company_id from checkout where id = '" + id + "'"))
                        .containsExactly(Cast.NORR.id().toString()));
        assertThat(links(norr, "next").getFirst()).contains("company=kliniken-norr");
        mvc.perform(page(Cast.SIRI, "/checkouts?company=nobody")).andExpect(status().isBadRequest());
    }

    @Test
    void htmxGetsTheListAloneAndTheTidiedAddress() throws Exception {
        var answer = mvc.perform(htmx(page(Cast.ANNA, "/checkouts?status=ReadyToShip&q=&provider=")))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Push-Url", "/checkouts?status=ReadyToShip"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer.strip()).startsWith("<div id=\"list\"").doesNotContain("<html", "<h1");
        assertThat(rows(answer)).isNotEmpty();
    }

    @Test
    void statusesAreCountedAndAddedUp() throws Exception {
        String board = html(page(Cast.ANNA, "/checkouts"));
        long waiting = jdbc.sql("select count(*) from checkout where company_id = ? and status = 5")
                .param(Cast.SAGA.id())
                .query(Long.class)
                .single();

        assertThat(board.replaceAll("\\s+", " "))
                .containsPattern("id=\"chip-ReadyToShip\".{0,600}board-count\">" + waiting + "<.{0,80}SEK\u00a0");
        assertThat(html(page(Cast.ANNA, "/checkouts?provider=payson"))).doesNotContain("board-count");
    }

    /** All rows of a list, page by page along the link to the older ones. */
    private List<String> walk(String address) throws Exception {
        var all = new ArrayList<String>();
        for (String next = address; next != null; ) {
            String page = html(page(Cast.ANNA, next));
            all.addAll(rows(page));
            next = links(page, "next").stream().findFirst().orElse(null);
        }
        return all;
    }

    private List<String> ids(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static List<String> rows(String html) {
        return ROW.matcher(html).results().map(found -> found.group(1)).toList();
    }

    private static List<String> links(String html, String rel) {
        return Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map((MatchResult found) -> HtmlUtils.htmlUnescape(found.group(1)))
                .toList();
    }
}
