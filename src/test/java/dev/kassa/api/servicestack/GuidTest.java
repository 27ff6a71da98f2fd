package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidTest {

    private static final UUID ID = UUID.fromString("3f2504e0-4f89-11d3-9a0c-0305e82c3301");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
                "3F2504E0-4F89-11D3-9A0C-0305E82C3301",
                "3f2504e04f8911d39a0c0305e82c3301",
                "{3f2504e0-4f89-11d3-9a0c-0305e82c3301}",
                "(3F2504e0-4f89-11d3-9a0c-0305e82c3301)",
                "  3f2504e0-4f89-11d3-9a0c-0305e82c3301\n"
            })
    void isReadInEveryFormThatDotNetWrites(String text) {
        assertThat(Guid.parse(text)).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "42",
                "1-1-1-1-1",
                "3f2504e0-4f89-11d3-9a0c-0305e82c330",
                "3f2504e0-4f89-11d3-9a0c-0305e82c33011",
                "3f2504e0-4f8911d3-9a0c-0305e82c3301",
                "{3f2504e0-4f89-11d3-9a0c-0305e82c3301",
                "{3f2504e0-4f89-11d3-9a0c-0305e82c3301)",
                "{3f2504e04f8911d39a0c0305e82c3301}",
                "3g2504e0-4f89-11d3-9a0c-0305e82c3301",
                "+f2504e04f8911d39a0c0305e82c3301",
                "3f2504e0-4f89-11d3-9a0c-0305e82c3301\u0000"
            })
    void isNothingElse(String text) {
        assertThat(Guid.parse(text)).isEmpty();
    }

    @Test
    void keepsAllBits() {
        assertThat(Guid.parse("ffffffffffffffffffffffffffffffff")).contains(new UUID(-1, -1));
    }
}
