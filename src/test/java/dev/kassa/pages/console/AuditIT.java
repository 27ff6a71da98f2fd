package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kassa.cast.Cast;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

class AuditIT extends ConsoleTests {

    private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Test
    void whatHappensInAnyCompanyIsToldWithItsCheckout() throws Exception {
        var id = open(Cast.SAGA.id(), ProviderName.STRIPE, UiMode.HOSTED, ANNA)
                .checkout()
                .id();

        assertThat(html(page(Cast.SIRI, "/audit")))
                .contains("Checkout started", "anna@salongsaga.example", "Salong Saga", "SEK\u00a0399.00")
                .contains("href=\"/checkouts/" + id + "\"", "Audit trail", reference + "</a>", "Europe/Stockholm")
                .doesNotContain("??");
    }

    @Test
    void aCompanysTrailIsWalkedToItsEndWithoutStrangersInIt() throws Exception {
        var entries = new ArrayList<String>();
        String next = "/audit?company=kliniken-norr";
        while (next != null) {
            String page = html(page(Cast.SIRI, next));
            Pattern.compile("is-company\">([^<]+)<").matcher(page).results().forEach(row -> entries.add(row.group(1)));
            Matcher older = OLDER.matcher(page);
            next = older.find() ? HtmlUtils.htmlUnescape(older.group(1)) : null;
        }

        long all = jdbc.sql("select count(*) from audit_entry where company_id = ?")
                .param(Cast.NORR.id())
                .query(Long.class)
                .single();
        assertThat(entries).hasSize((int) all).containsOnly("Kliniken Norr");
    }

    @Test
    void whatMeansNothingIsSaidSo() throws Exception {
        mvc.perform(page(Cast.SIRI, "/audit?company=nobody")).andExpect(status().isBadRequest());
        mvc.perform(page(Cast.SIRI, "/audit?before=x")).andExpect(status().isBadRequest());
        assertThat(html(page(Cast.SIRI, "/audit?before=0"))).contains("Nothing has happened yet", "To the newest");
    }

    @Test
    void htmxGetsTheTrailAlone() throws Exception {
        assertThat(html(htmx(page(Cast.SIRI, "/audit?company=salong-saga"))))
                .startsWith("<div id=\"list\"")
                .doesNotContain("<html");
    }
}
