package dev.kassa.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import dev.kassa.clients.Program.Outcome;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Value;

/** ServiceStack's own client for JavaScript, as it is published, with the classes that our pages print. */
@KassaTest
class ServiceStackClientIT {

    @Value("${kassa.base-url}")
    String baseUrl;

    @BeforeEach
    void printClasses() {
        Outcome compiled = NodeProject.node(Map.of("KASSA_URL", baseUrl), "printed/compile.mjs");
        assertThat(compiled.well()).as(compiled.output()).isTrue();
    }

    static Stream<String> stories() {
        return NodeProject.stories("servicestack");
    }

    @ParameterizedTest
    @MethodSource("stories")
    void itWorksUnmodified(String story) {
        Outcome played = NodeProject.play(baseUrl, story);

        assertThat(played.well()).as(played.output()).isTrue();
    }
}
