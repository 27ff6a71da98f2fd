package dev.kassa.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import dev.kassa.clients.Program.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;

/** The classes that our pages print for Python, used with nothing but Python's own library. */
@KassaTest
class PythonClientIT {

    private static final Logger log = LoggerFactory.getLogger(PythonClientIT.class);

    @Value("${kassa.base-url}")
    String baseUrl;

    @Test
    void thePrintedClassesWork() {
        Optional<String> python = Program.find("python3");
        if (python.isEmpty()) {
            log.warn("The printed Python classes were not tried: there is no python3 here");
        }
        Assumptions.assumeTrue(python.isPresent(), "Not played: there is no python3 here");

        Outcome played = Program.run(
                NodeProject.SOURCE,
                Map.of("KASSA_URL", baseUrl, "PYTHONDONTWRITEBYTECODE", "1"),
                List.of(python.orElseThrow(), Path.of("python", "story.py").toString()));

        log.info("python/story.py\n{}", played.output());
        assertThat(played.well()).as(played.output()).isTrue();
    }
}
