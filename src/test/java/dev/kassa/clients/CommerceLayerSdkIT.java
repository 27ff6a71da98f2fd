package dev.kassa.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import dev.kassa.clients.Program.Outcome;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Value;

/** Commerce Layer's own SDK for JavaScript, as it is published; only the origin of its calls is another. */
@KassaTest
class CommerceLayerSdkIT {

    @Value("${kassa.base-url}")
    String baseUrl;

    static Stream<String> stories() {
        return NodeProject.stories("jsonapi");
    }

    @ParameterizedTest
    @MethodSource("stories")
    void itWorksUnmodified(String story) {
        Outcome played = NodeProject.play(baseUrl, story);

        assertThat(played.well()).as(played.output()).isTrue();
    }
}
