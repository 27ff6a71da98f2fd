package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import dev.kassa.OwnBooks;
import dev.kassa.recorded.Recording;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Every operation answers as it is recorded in {@code src/test/resources/recorded/servicestack}. */
@KassaTest
@Import(OwnBooks.class)
@TestPropertySource(properties = "recorded=true") // apart from those who leave anything in the books
class RecordedContractIT {

    @Value("${kassa.base-url}")
    String baseUrl;

    @Value("${server.port}")
    int port;

    @Autowired
    List<Operation<?>> operations;

    static Stream<Pair> pairs() {
        return Stream.of(CheckoutPairs.all(), MoneyPairs.all(), SettingsPairs.all())
                .flatMap(pairs -> pairs);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void isAnsweredAsRecorded(Pair pair) {
        Recording.check("servicestack", pair.name(), pair.made().apply(new RecordedStage(baseUrl, port)));
    }

    @Test
    void everyOperationIsRecorded() {
        assertThat(pairs().map(Pair::operation).collect(Collectors.toSet()))
                .containsAll(operations.stream()
                        .map(operation -> operation.signature().name())
                        .toList());
    }
}
