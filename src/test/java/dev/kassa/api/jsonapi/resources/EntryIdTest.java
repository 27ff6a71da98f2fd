package dev.kassa.api.jsonapi.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryIdTest {

    @Test
    void aNumberComesBackFromItsLetters() {
        assertThat(LongStream.of(1, 2, 3, 51, 52, 53, 1_000_000, 50_000_000, 144_555_105_949_057_023L))
                .allSatisfy(number -> {
                    assertThat(EntryId.of(number)).matches("[A-Za-z]{10}");
                    assertThat(EntryId.read(EntryId.of(number))).contains(number);
                });
    }

    @Test
    void numbersThatFollowEachOtherDoNotLookIt() {
        assertThat(EntryId.of(7).substring(0, 2)).isNotEqualTo(EntryId.of(8).substring(0, 2));
    }

    /** Programs keep them: they are of no use if they change. */
    @Test
    void lettersStay() {
        assertThat(EntryId.read(EntryId.of(4711))).contains(4711L);
        assertThat(EntryId.of(1)).isEqualTo("ZRqaMwrDMW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "abcdefghij1", "abcdefghi1", "abcdefghijk", "åbcdefghij"})
    void whatIsNoIdIsNone(String letters) {
        assertThat(EntryId.read(letters)).isEmpty();
    }
}
