package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.cast.Cast;
import dev.kassa.cast.Cast.CastPerson;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** An administrator hands out keys: each is shown once, and ends when they say so. */
class KeyPagesIT extends ConsoleTests {

    private static final Pattern KEY = Pattern.compile("id=\"secret\" value=\"([0-9a-f-]{36})\"");

    private final String label = "till-" + UUID.randomUUID();

    @AfterEach
    void remove() {
        jdbc.sql("delete from api_key where label = ?").param(label).update();
    }

    @Test
    void theKeyIsShownOnceAndWorks() throws Exception {
        MvcResult made = press(Cast.ANNA, "/keys", "notes", label, "role", "READER");
        String first = follow(Cast.ANNA, made);

        assertThat(first).contains("Keep this key now", label, "Reader", "Good", "never");
        UUID key = UUID.fromString(key(first));
        assertThat(jdbc.sql(
                                "select count(*) from api_key where key_hash = sha2(?, 256) and role = 'READER' and company_id = ?")
                        .params(key.toString(), Cast.SAGA.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(html(page(Cast.ANNA, "/keys"))).contains(label).doesNotContain(key.toString(), "id=\"secret\"");
        assertThat(html(page(Cast.PETER, "/keys"))).doesNotContain(label);
    }

    @Test
    void isReplacedAndEnded() throws Exception {
        press(Cast.ANNA, "/keys", "notes", label, "role", "ADMINISTRATOR");
        String old = "/keys/" + id();

        String replaced = follow(Cast.ANNA, press(Cast.ANNA, old + "/rotation"));
        assertThat(replaced).contains("has a new key", "Replaced", key(replaced));
        String ended = follow(Cast.ANNA, press(Cast.ANNA, old + "/revocation"));
        assertThat(ended).contains("has ended", "Ended").doesNotContain("id=\"secret\"");
        assertThat(press(Cast.ANNA, old + "/rotation").getResponse().getStatus())
                .isEqualTo(409);
        assertThat(press(Cast.PETER, old + "/revocation").getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidBesideTheField() throws Exception {
        MvcResult bad = press(
                Cast.ANNA, "/keys", "notes", label, "role", "READER", "until", "2020-01-01", "addresses", "localhost");

        assertThat(bad.getResponse().getStatus()).isEqualTo(400);
        assertThat(bad.getResponse().getContentAsString())
                .contains(
                        "This must be in the future.",
                        "href=\"#until\"",
                        "such as 192.0.2.7",
                        "href=\"#addresses\"",
                        label);
        MvcResult odd = press(Cast.ANNA, "/keys", "notes", label, "role", "SUPERADMIN");
        assertThat(odd.getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void aSuperadminPicksTheCompany() throws Exception {
        assertThat(html(page(Cast.SIRI, "/keys"))).contains("No company (superadmins)", "Padelhallen");
        MvcResult made = press(
                Cast.SIRI, "/keys", "company", "padelhallen", "notes", label, "role", "READER", "until", "2099-12-31");

        assertThat(Objects.requireNonNull(made.getResponse().getRedirectedUrl()))
                .isEqualTo("/keys?company=padelhallen");
        assertThat(follow(Cast.SIRI, made)).contains(label, "2100-01-01 00:00");
        assertThat(html(page(Cast.PETER, "/keys"))).contains(label, Cast.SIRI.email());
        assertThat(html(page(Cast.SIRI, "/keys/new?company=padelhallen"))).contains("For a program of Padelhallen.");
        assertThat(html(page(Cast.SIRI, "/keys/new"))).doesNotContain("name=\"role\"");
    }

    @Test
    void speaksSwedish() throws Exception {
        assertThat(html(page(Cast.ANNA, "/keys/new?lang=sv")))
                .contains("Ny nyckel", "Vad den får göra", "Skapa nyckeln");
        assertThat(html(page(Cast.ANNA, "/keys?lang=sv"))).contains("API-nycklar", "Senast använd");
    }

    private UUID id() {
        return jdbc.sql("select id from api_key where label = ?")
                .param(label)
                .query(UUID.class)
                .single();
    }

    private static String key(String page) {
        Matcher shown = KEY.matcher(page);
        assertThat(shown.find()).as(page).isTrue();
        return shown.group(1);
    }

    private MvcResult press(CastPerson person, String path, String... fields) throws Exception {
        var form = form(person, path);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(form).andReturn();
    }

    private String follow(CastPerson person, MvcResult pressed) throws Exception {
        String next = Objects.requireNonNull(pressed.getResponse().getRedirectedUrl());
        return html(page(person, next).flashAttrs(pressed.getFlashMap()));
    }
}
