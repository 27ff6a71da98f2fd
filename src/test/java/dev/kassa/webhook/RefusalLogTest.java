package dev.kassa.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RefusalLogTest {

    @Test
    void whoeverSendsNonsenseFillsNoLog(CapturedOutput log) {
        var clock = new MutableClock();
        var refusals = new RefusalLog(clock);
        for (int letter = 0; letter < 500; letter++) {
            refusals.note("/webhooks/stripe", "no signature");
        }
        clock.forward(Duration.ofSeconds(61));
        refusals.note("/webhooks/stripe", "not JSON");

        assertThat(log.getAll().lines().filter(line -> line.contains("refused")))
                .hasSize(2);
        assertThat(log.getAll()).contains("no signature (0 more", "not JSON (499 more");
    }
}
