package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairsTest {

    @Test
    void whatHasNoNameOrNoValueIsNotThere() {
        assertThat(Pairs.read(null)).isEmpty();
        assertThat(Pairs.read("")).isEmpty();
        assertThat(Pairs.read("&x&=y&a=1&a=2&b=&c=d=e"))
                .isEqualTo(
                        List.of(Map.entry("a", "1"), Map.entry("a", "2"), Map.entry("b", ""), Map.entry("c", "d=e")));
    }

    @ParameterizedTest
    @CsvSource({
        "a+b, a b",
        "a%20b%2Bc, a b+c",
        "%C3%A5, å",
        "%c3%a5+%E2%82%AC, å €",
        "å, å",
        "%F0%9F%92%B3+å, 💳 å",
        "💳%20, '💳 '",
        "%7Bx%7D, {x}"
    })
    void valuesAreDecoded(String value, String expected) {
        assertThat(Pairs.read("x=" + value)).containsExactly(Map.entry("x", expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%a", "%zz", "%+1", "%-1", "%C3", "%FF", "%C3%28", "%ED%A0%80", "%C0%AF", "a%"})
    void whatIsNoTextIsRefusedAndNotMadeIntoSome(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Pairs.read("x=" + value));
        assertThatIllegalArgumentException().isThrownBy(() -> Pairs.read(value + "=x"));
    }
}
