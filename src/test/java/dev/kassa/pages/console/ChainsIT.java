package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kassa.audit.AuditVerification;
import dev.kassa.cast.Cast;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** A superadmin sees whether the trail is whole, and can have it looked through there and then. */
class ChainsIT extends ConsoleTests {

    @Autowired
    private AuditVerification verification;

    @Test
    void aChainIsLookedThroughWhenAskedFor() throws Exception {
        MvcResult asked = mvc.perform(form(Cast.SIRI, "/audit/chains/" + Cast.SAGA.id() + "/verification"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/audit/chains"))
                .andReturn();

        String hash = verification.last(Cast.SAGA.id()).orElseThrow().hash();
        assertThat(asked.getFlashMap().get("notice")).isInstanceOfSatisfying(Notice.class, notice -> {
            assertThat(notice.tone()).isEqualTo("good");
            assertThat(notice.title()).contains("Salong Saga");
            assertThat(notice.text()).startsWith("Whole: ");
        });
        assertThat(html(page(Cast.SIRI, "/audit/chains").flashAttrs(asked.getFlashMap())))
                .contains(
                        "Salong Saga",
                        "Padelhallen",
                        "Kliniken Norr",
                        "Of no company",
                        "Kassa can only add to the trail")
                .contains("The chain is whole: Salong Saga", "data-copy=\"" + hash + "\"")
                .doesNotContain("??", "broken");
    }

    @Test
    void theTrailSaysWhetherItIsWhole() throws Exception {
        verification.chains().forEach(verification::verify);

        assertThat(html(page(Cast.SIRI, "/audit"))).contains("Every chain is whole", "href=\"/audit/chains\"");
        assertThat(html(page(Cast.SIRI, "/audit?lang=sv"))).contains("Alla kedjor är hela");
    }

    @Test
    void aChainThatIsNoneIsNotLookedThrough() throws Exception {
        UUID nobody = UUID.randomUUID();

        mvc.perform(form(Cast.SIRI, "/audit/chains/" + nobody + "/verification"))
                .andExpect(status().isSeeOther());

        assertThat(verification.last(nobody)).isEmpty();
        assertThat(verification.chains()).doesNotContain(nobody);
    }
}
