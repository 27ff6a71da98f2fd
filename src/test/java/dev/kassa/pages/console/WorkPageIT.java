package dev.kassa.pages.console;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.kassa.cast.Cast;
import dev.kassa.watch.Backlog;
import dev.kassa.watch.BacklogState;
import dev.kassa.watch.Backlogs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class WorkPageIT extends ConsoleTests {

    @Autowired
    List<RecurringTask<?>> tasks;

    @Autowired
    List<Backlog> queues;

    @Autowired
    Backlogs backlogs;

    @Autowired
    Sentences sentences;

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void everyTaskAndQueueIsToldInWords(String language) throws Exception {
        String page = html(page(Cast.SIRI, "/work?lang=" + language));

        assertThat(page).doesNotContain("??");
        assertThat(tasks).hasSizeGreaterThanOrEqualTo(8).allSatisfy(task -> {
            assertThat(sentences.has("task." + task.getName(), Locale.of(language)))
                    .as(task.getName())
                    .isTrue();
            assertThat(page).contains("/work/" + task.getName() + "/runs");
        });
        assertThat(queues)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(queue ->
                        assertThat(page).contains(sentences.say("backlog." + queue.name(), Locale.of(language))));
    }

    @Test
    void aTaskIsRunAtOnceAndWhoWantedItIsInTheTrail() throws Exception {
        backlogs.look();
        Instant before = counted();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> mvc.perform(form(Cast.SIRI, "/work/count-backlogs/runs"))
                        .andExpect(redirectedUrl("/work"))
                        .andExpect(answer -> assertThat(
                                        requireNonNull(answer.getFlashMap().get("notice")))
                                .extracting("title")
                                .isEqualTo("It will run in a moment")));

        assertThat(html(page(Cast.SIRI, "/audit"))).contains("A background task was started by hand", "count-backlogs");
        await().atMost(Duration.ofSeconds(20)).until(() -> counted().isAfter(before));
    }

    private Instant counted() {
        return requireNonNull(
                backlogs.all().stream().map(BacklogState::lookedAt).findFirst().orElseThrow());
    }
}
