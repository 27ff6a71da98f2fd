package dev.kassa.api.jsonapi;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kite   | kite     | true
            kite   | kit      | false
            kit    | kite     | false
            k%     | kite     | true
            %e     | kite     | true
            %it%   | kite     | true
            %      | kite     | true
            %      | ''       | true
            ''     | ''       | true
            ''     | k        | false
            _      | ''       | false
            ____   | kite     | true
            ___    | kite     | false
            _i%    | kite     | true
            %_     | ''       | false
            %_%_%  | k        | false
            %_%_%  | ki       | true
            %ab    | aab      | true
            %abc   | ababcabd | false
            %a%b   | xaxxb    | true
            k%t%%e | kite     | true
            k%k    | k        | false
            a\\%   | a\\b     | true
            a\\%   | a%       | false
            a.c    | abc      | false
            a.*    | abc      | false
            _      | 🪁       | true
            %      | %        | true
            """)
    void percentIsAnyLettersAndUnderscoreOne(String pattern, String text, boolean suits) {
        assertThat(new Like(pattern).test(text)).isEqualTo(suits);
    }

    @Test
    @Timeout(value = 5, unit = SECONDS, threadMode = SEPARATE_THREAD)
    void hundredsOfThemCostNoMoreThanOne() {
        assertThat(new Like("%".repeat(400) + "!").test("abcdefghij")).isFalse();
        assertThat(new Like("%a".repeat(200) + "b").test("a".repeat(5_000))).isFalse();
        assertThat(new Like("%".repeat(400)).test("abcdefghij")).isTrue();
    }
}
