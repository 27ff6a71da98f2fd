package dev.kassa.api.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import dev.kassa.OwnBooks;
import dev.kassa.recorded.Recording;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Every type of resource is answered for as it is recorded in {@code src/test/resources/recorded/jsonapi}. */
@KassaTest
@Import(OwnBooks.class)
@TestPropertySource(properties = "recorded=true") // apart from those who leave anything in the books
class RecordedContractIT {

    @Value("${kassa.base-url}")
    String baseUrl;

    @Autowired
    Types types;

    static Stream<Pair> pairs() {
        return ResourcePairs.all();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void isAnsweredAsRecorded(Pair pair) {
        Recording.check("jsonapi", pair.name(), pair.made().apply(new RecordedStage(baseUrl)));
    }

    @Test
    void whateverCanBeDoneIsRecorded() {
        List<String> names = pairs().map(Pair::name).toList();
        List<String> doable = types.all().stream()
                .map(Resource::table)
                .flatMap(table -> table.verbs().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(verb -> table.name() + "-" + verb.name().toLowerCase(Locale.ROOT)))
                .toList();

        assertThat(names).containsAll(doable);
    }
}
