package dev.kassa.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The shared layouts and parts, rendered by the real engine with the real messages and hashed addresses. */
@WebMvcTest(
        controllers = LayoutSliceTest.Specimens.class,
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "dev\\.kassa\\.((api|pages)\\.[a-z]+|calls)\\..*"))
@Import(LayoutSliceTest.Specimens.class)
@WithMockUser
class LayoutSliceTest {

    @Autowired
    MockMvc mvc;

    @Test
    void thePageNamesItsCompanyPersonAndPlace() throws Exception {
        var html = render("/specimen?view=specimens/page&shell=yes", Locale.ENGLISH);
        assertThat(html)
                .contains("<title>A page · Kassa</title>", "Salong Saga", "Anna Andersson", "Administrator")
                .contains("<h1>A page</h1>")
                .contains("action=\"/sign-out\"", "name=\"_csrf\"")
                .contains("href=\"/?status=ReadyToShip&amp;lang=sv\"")
                .containsOnlyOnce("aria-current=\"page\"")
                .contains("data-watermark=\"Sandbox\"", "No real money moves");
    }

    @Test
    void assetsHaveAddressesThatChangeWithTheirContent() throws Exception {
        var html = render("/specimen?view=specimens/page&shell=yes", Locale.ENGLISH);
        assertThat(html).containsPattern("src=\"/webjars/htmx\\.org/[0-9.]+/dist/htmx\\.min-[0-9a-f]{32}\\.js\"");
        assertThat(stylesheet("tokens", html)).containsPattern("/fonts/hanken-grotesk-[0-9a-f]{32}\\.woff2");
        assertThat(stylesheet("parts-icons", html)).contains("url(\"data:image/svg+xml,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"error/403", "error/404", "error/500", "error"})
    void errorPagesRenderWithNothingInTheModel(String view) throws Exception {
        assertThat(render("/specimen?view=" + view, Locale.of("sv")))
                .contains("<html lang=\"sv\"", "<h1>", "Gå till betalningarna")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void everyPartRendersInBothLanguages(String language) throws Exception {
        assertThat(render("/specimen?view=specimens/parts&shell=yes", Locale.of(language)))
                .contains("data-status=\"ReadyToShip\"", "class=\"road\"", "datetime=\"2026-11-20T14:02:11+01:00\"")
                .doesNotContain("??");
    }

    @Test
    void theCustomersPageIsCompactInAFrame() throws Exception {
        assertThat(render("/specimen?view=specimens/payer", Locale.ENGLISH))
                .contains("payer is-compact", "Payment handled by Stripe", "/assets/css/payer-");
    }

    private String stylesheet(String name, String html) throws Exception {
        var address =
                Pattern.compile("/assets/css/" + name + "-[0-9a-f]{32}\\.css").matcher(html);
        assertThat(address.find()).isTrue();
        return mvc.perform(get(address.group())).andReturn().getResponse().getContentAsString();
    }

    private String render(String address, Locale locale) throws Exception {
        var response = mvc.perform(get(address).locale(locale)).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    /** What the layout asks of the pages: see its use of {@code shell}. */
    public record Shell(
            @Nullable String companyName,
            String userName,
            String role,
            boolean sandbox,
            boolean testMode,
            String path,
            boolean superadmin,
            boolean canWrite) {}

    /** A step of the road as a page hands it over. */
    public record Step(String place, String state, @Nullable String note, boolean refunded) {}

    @Controller
    static class Specimens {

        @GetMapping("/specimen")
        String show(@RequestParam String view, @RequestParam(defaultValue = "no") String shell, Model model) {
            if (shell.equals("yes")) {
                model.addAttribute(
                        "shell",
                        new Shell(
                                "Salong Saga",
                                "Anna Andersson",
                                "Administrator",
                                true,
                                true,
                                "/?status=ReadyToShip",
                                false,
                                true));
            }
            model.addAttribute("at", ZonedDateTime.parse("2026-11-20T14:02:11+01:00[Europe/Stockholm]"));
            model.addAttribute("faults", Map.of("quantity", "Enter a quantity"));
            model.addAttribute(
                    "steps",
                    List.of(
                            new Step("customer", "past", null, false),
                            new Step("reserved", "here", "14:02", true),
                            new Step("requested", "ahead", null, false),
                            new Step("account", "stopped", null, false)));
            return view;
        }
    }
}
