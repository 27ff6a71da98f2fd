package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinderTest {

    private static final UUID ID = UUID.fromString("3f2504e0-4f89-11d3-9a0c-0305e82c3301");

    record Wish(UUID id, String name, int count, Integer limit, List<Item> items, List<Integer> numbers) {}

    record Item(int articleId, String note) {}

    private final Json json = new Json();
    private final Binder binder = new Binder(json);

    @Test
    void fillsWhatIsThereWhateverItsLetterCase() {
        Wish wish = bind("""
                {"ID":"3f2504e04f8911d39a0c0305e82c3301","name":"a","COUNT":3,"Limit":4,
                 "items":[{"articleid":1,"Note":"x"},{"ARTICLEID":2}],"Numbers":[5,6],"Unknown":{"a":[]}}""");

        assertThat(wish)
                .isEqualTo(new Wish(ID, "a", 3, 4, List.of(new Item(1, "x"), new Item(2, null)), List.of(5, 6)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "{\"Id\":null,\"Name\":null,\"Count\":null,\"Items\":null}",
                "{\"Id\":\"00000000-0000-0000-0000-000000000000\"}",
                "{\"Id\":\"\",\"Count\":\" \",\"Items\":\"\"}"
            })
    void leavesWhatIsNotThereAsDotNetDoes(String body) {
        assertThat(bind(body)).isEqualTo(new Wish(null, null, 0, null, List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Count\":\"7\"} | 7",
                "{\"Count\":\" -7 \"} | -7",
                "{\"Count\":2147483647} | 2147483647",
                "{\"Count\":-2147483648} | -2147483648"
            })
    void readsWholeNumbersInQuotesToo(String body, int count) {
        assertThat(bind(body).count()).isEqualTo(count);
    }

    @Test
    void takesANumberForATextWithoutChangingIt() {
        assertThat(bind("{\"Name\":12345678901234567890}").name()).isEqualTo("12345678901234567890");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Id\":\"42\"} | id | guid",
                "{\"Id\":42} | id | guid",
                "{\"Id\":[]} | id | guid",
                "{\"Name\":true} | name | text",
                "{\"Name\":1.5} | name | text",
                "{\"Name\":{}} | name | text",
                "{\"Name\":\"\\ud800\"} | name | text",
                "{\"Count\":\"two\"} | count | integer",
                "{\"Count\":1.5} | count | integer",
                "{\"Count\":1.0} | count | integer",
                "{\"Count\":1e2} | count | integer",
                "{\"Count\":true} | count | integer",
                "{\"Count\":2147483648} | count | integer",
                "{\"Count\":\"99999999999999999999\"} | count | integer",
                "{\"Count\":\"1 000\"} | count | integer",
                "{\"Items\":{}} | items | list",
                "{\"Items\":\"x\"} | items | list",
                "{\"Items\":[null]} | items[0] | object",
                "{\"Items\":[{},3]} | items[1] | object",
                "{\"Items\":[{},{\"ArticleId\":\"x\"}]} | items[1].articleId | integer",
                "{\"Numbers\":[1,\"x\"]} | numbers[1] | integer",
                "{\"Id\":\"3f2504e04f8911d39a0c0305e82c3301\",\"id\":\"3f2504e04f8911d39a0c0305e82c3302\"} | id | disagree",
            })
    void refusesWhatIsOfTheWrongType(String body, String field, String fault) {
        assertThat(faults(() -> bind(body))).containsExactly(new Fault(field, fault));
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThat(faults(() -> bind("{\"Id\":1,\"Count\":\"x\",\"Items\":3}")))
                .extracting(Fault::field)
                .containsExactly("id", "count", "items");
    }

    @Test
    void answersALongListOfNonsenseShortly() {
        String many = "[" + "\"x\",".repeat(50_000) + "1]";

        assertThat(faults(() -> bind("{\"Items\":" + many + "}"))).hasSize(1);
    }

    @Test
    void takesTheSameFromTwoPlacesOnceAndRefusesTwo() {
        Members members = new Members();
        members.add("Id", "3F2504E0-4F89-11D3-9A0C-0305E82C3301");
        members.addAll(json.readObject("{\"id\":\"3f2504e04f8911d39a0c0305e82c3301\"}"));
        assertThat(binder.bind(Wish.class, members).id()).isEqualTo(ID);

        members.add("id", UUID.randomUUID().toString());
        assertThat(faults(() -> binder.bind(Wish.class, members))).containsExactly(new Fault("id", "disagree"));
    }

    @Test
    void readsListsOfAQueryAsJson() {
        Members members = new Members();
        members.add("Items", "[{\"ArticleId\":7}]");

        assertThat(binder.bind(Wish.class, members).items()).containsExactly(new Item(7, null));
    }

    private Wish bind(String body) {
        return binder.bind(Wish.class, Members.of(json.readObject(body)));
    }

    private static List<Fault> faults(ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Invalid.class, call).faults();
    }
}
