package dev.kassa.api.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kassa.api.jsonapi.ErrorObject.Source.Pointer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyReaderTest {

    private static final String IN_BOX = "\"relationships\":{\"box\":{\"data\":{\"type\":\"boxes\",\"id\":\"one\"}}}";

    @Test
    void aDocumentBecomesAWish() {
        Wish wish = create("""
                {"data":{"type":"toys","attributes":{"name":"Å","price":7,"metadata":{"a":[1.50]}},%s}}""".formatted(IN_BOX));

        assertThat(wish.text("name")).isEqualTo("Å");
        assertThat(wish.number("price")).isEqualTo(7);
        assertThat(wish.object("metadata")).isEqualTo("{\"a\":[1.50]}");
        assertThat(wish.link("box")).isEqualTo("one");
        assertThat(wish.has("secret")).isFalse();
    }

    @Test
    void whatTheSdkSendsEmptyAndLastIsTaken() {
        Wish wish = update("""
                {"data":{"type":"toys","attributes":{},"relationships":{},"id":"ball"}}""");

        assertThat(wish.attributes()).isEmpty();
        assertThat(wish.hasLink("box")).isFalse();
    }

    @Test
    void nullIsNotTheSameAsNothing() {
        Wish wish = update("{\"data\":{\"type\":\"toys\",\"id\":\"ball\",\"attributes\":{\"name\":null}}}");

        assertThat(wish.has("name")).isTrue();
        assertThat(wish.text("name")).isNull();
    }

    @Test
    void aTriggerIsPulledByTrueAlone() {
        assertThat(pulls("true")).isTrue();
        assertThat(pulls("false")).isFalse();
        assertThat(pulls("null")).isFalse();
    }

    private static boolean pulls(String value) {
        return update("{\"data\":{\"type\":\"toys\",\"id\":\"ball\",\"attributes\":{\"_throw\":" + value + "}}}")
                .pulls("_throw");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            ''                                                                  | PARAM_MISSING       |
            {}                                                                  | PARAM_MISSING       |
            {"data":null}                                                       | INVALID_DATA_FORMAT |
            {"data":[]}                                                         | INVALID_DATA_FORMAT |
            []                                                                  | INVALID_DATA_FORMAT |
            null                                                                | INVALID_DATA_FORMAT |
            {"data":                                                            | BAD_REQUEST         |
            {"data":{}} {}                                                      | BAD_REQUEST         |
            {"data":{"type":"toys","type":"toys"}}                              | BAD_REQUEST         |
            {"data":{}}                                                         | PARAM_MISSING       |
            {"data":{"type":"boxes"}}                                           | TYPE_MISMATCH       | /data/type
            {"data":{"type":5}}                                                 | TYPE_MISMATCH       | /data/type
            {"data":{"type":"toys","id":"ball"}}                                | PARAM_NOT_ALLOWED   | /data/id
            {"data":{"type":"toys","attributes":[]}}                            | INVALID_DATA_FORMAT |
            {"data":{"type":"toys","relationships":"box"}}                      | INVALID_DATA_FORMAT |
            {"data":{"type":"toys","other":1}}                                  | PARAM_NOT_ALLOWED   | /data/other
            {"data":{"type":"toys","attributes":{"other":1}}}                   | PARAM_NOT_ALLOWED   | /data/attributes/other
            {"data":{"type":"toys","attributes":{"secret":"x"}}}                | PARAM_NOT_ALLOWED   | /data/attributes/secret
            {"data":{"type":"toys","attributes":{"_throw":true}}}               | PARAM_NOT_ALLOWED   | /data/attributes/_throw
            {"data":{"type":"toys","attributes":{"name":5}}}                    | VALIDATION_ERROR    | /data/attributes/name
            {"data":{"type":"toys","attributes":{"name":"a\\u0000"}}}           | VALIDATION_ERROR    | /data/attributes/name
            {"data":{"type":"toys","attributes":{"name":"\\ud800"}}}            | VALIDATION_ERROR    | /data/attributes/name
            {"data":{"type":"toys","attributes":{"price":1.5}}}                 | VALIDATION_ERROR    | /data/attributes/price
            {"data":{"type":"toys","attributes":{"price":99999999999999999999}}} | VALIDATION_ERROR   | /data/attributes/price
            {"data":{"type":"toys","attributes":{"metadata":[]}}}               | VALIDATION_ERROR    | /data/attributes/metadata
            {"data":{"type":"toys","relationships":{"other":{}}}}               | INVALID_RELATIONSHIP | /data/relationships/other
            {"data":{"type":"toys","relationships":{"friends":{}}}}             | PARAM_NOT_ALLOWED   | /data/relationships/friends
            {"data":{"type":"toys","relationships":{"box":{}}}}                 | INVALID_LINKS_OBJECT | /data/relationships/box
            {"data":{"type":"toys","relationships":{"box":"one"}}}              | INVALID_LINKS_OBJECT | /data/relationships/box
            {"data":{"type":"toys","relationships":{"box":{"data":[]}}}}        | INVALID_LINKS_OBJECT | /data/relationships/box
            {"data":{"type":"toys","relationships":{"box":{"data":{"type":"toys","id":"x"}}}}} | TYPE_MISMATCH | /data/relationships/box
            {"data":{"type":"toys","relationships":{"box":{"data":null}}}}      | VALIDATION_ERROR    | /data/relationships/box
            {"data":{"type":"toys"}}                                            | VALIDATION_ERROR    | /data/relationships/box
            """)
    void whatIsWrongHasACodeAndAPlace(String body, String code, @Nullable String pointer) {
        Refused refused = catchThrowableOfType(Refused.class, () -> create(body));

        assertThat(refused).as(body).isNotNull();
        ErrorObject error = refused.errors().getFirst();
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.source()).isEqualTo(pointer == null ? null : new Pointer(pointer));
    }

    @Test
    void theIdOfTheAddressMustBeThatOfTheBody() {
        assertThat(codeOfUpdate("{\"data\":{\"type\":\"toys\",\"id\":\"kite\"}}"))
                .isEqualTo("KEY_NOT_INCLUDED_IN_URL");
        assertThat(codeOfUpdate("{\"data\":{\"type\":\"toys\",\"id\":7}}")).isEqualTo("KEY_NOT_INCLUDED_IN_URL");
        assertThat(codeOfUpdate("{\"data\":{\"type\":\"toys\"}}")).isEqualTo("PARAM_MISSING");
    }

    private static String codeOfUpdate(String body) {
        return catchThrowableOfType(Refused.class, () -> update(body))
                .errors()
                .getFirst()
                .code();
    }

    @Test
    void whatIsMissingIsToldAsProgramsKnowIt() {
        Refused refused = catchThrowableOfType(Refused.class, () -> create("{\"data\":{\"type\":\"toys\"}}"));

        assertThat(refused.errors().getFirst().members())
                .isEqualTo(Map.of(
                        "title", "can't be blank",
                        "detail", "box - can't be blank",
                        "code", "VALIDATION_ERROR",
                        "source", Map.of("pointer", "/data/relationships/box"),
                        "status", "422",
                        "meta", Map.of("error", "blank")));
    }

    @Test
    void aLongRequestMakesNoLongAnswer() {
        var many = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            many.append("\"other").append(i).append("\":1,");
        }
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> create("{\"data\":{\"type\":\"toys\",\"attributes\":{" + many + "\"name\":\"x\"}}}"));

        assertThat(refused.errors()).hasSize(20);
    }

    @Test
    void whatIsTooDeepOrTooLongIsRefused() {
        String deep = "{\"a\":".repeat(40) + "1" + "}".repeat(40);

        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> create(
                                        "{\"data\":{\"type\":\"toys\",\"attributes\":{\"metadata\":" + deep + "}}}"))
                        .status())
                .isEqualTo(400);
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> create("{\"data\":{\"type\":\"toys\",\"attributes\":{\"metadata\":{\"a\":\""
                                        + "x".repeat(17_000) + "\"}}," + IN_BOX + "}}"))
                        .status())
                .isEqualTo(422);
    }

    private static Wish create(String body) {
        return BodyReader.read(body, Toys.TABLE, null);
    }

    private static Wish update(String body) {
        return BodyReader.read(body, Toys.TABLE, "ball");
    }
}
