package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedTest {

    @ParameterizedTest
    @CsvSource({
        "api/Op, false, false",
        "API/Op, false, false",
        "api/Op[], true, false",
        "json/reply/Op, false, false",
        "JSON/Reply/Op[], true, false",
        "json/oneway/Op, false, true",
        "json/OneWay/Op[], true, true"
    })
    void anOperationIsFoundByItsName(String path, boolean batch, boolean oneWay) {
        assertThat(Named.of(List.of(path.split("/")))).contains(new Named("Op", batch, oneWay));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "json", "json/reply", "json/Op", "api/Op/more", "payment/Op", "xml/reply/Op"})
    void otherPathsNameNone(String path) {
        assertThat(Named.of(List.of(path.split("/")))).isEmpty();
    }

    @Test
    void theEmptyPathNamesNone() {
        assertThat(Named.of(List.of())).isEmpty();
    }
}
