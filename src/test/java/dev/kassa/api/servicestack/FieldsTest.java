package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FieldsTest {

    record Wish(@Nullable String name, AutoQuery page) {}

    record Row(int id, String name, boolean active) {}

    private static final Signature<Wish> QUERY =
            Signature.query("WishQuery", Wish.class, Row.class, Route.of("GET", "/wishes"));

    private final Json json = new Json();

    @Test
    void onlyWhatIsWantedOfEachResultIsAnswered() {
        assertThat(thinned(" name ,ID", Style.PLAIN))
                .isEqualTo(
                        "{\"Offset\":0,\"Total\":2,\"Results\":[{\"Id\":1,\"Name\":\"a\"},{\"Id\":2,\"Name\":\"b\"}]}");
        assertThat(thinned("Active", Style.PLAIN.with("eccn")))
                .isEqualTo("{\"offset\":0,\"total\":2,\"results\":[{\"active\":true},{\"active\":false}]}");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "*"})
    void whoNamesNoneWantsAll(@Nullable String names) {
        assertThat(fields(names).areAll()).isTrue();
    }

    @Test
    void whatAResultDoesNotHaveIsRefused() {
        assertThat(catchThrowableOfType(Invalid.class, () -> fields("Id,Secret"))
                        .faults())
                .containsExactly(new Fault("fields", "unknownMember", "Secret"));
    }

    private String thinned(String names, Style style) {
        JsonNode answer =
                json.tree(QueryResponse.of(0, 2, List.of(new Row(1, "a", true), new Row(2, "b", false))), style);
        fields(names).thin(answer);
        return new String(json.write(answer, style), StandardCharsets.UTF_8);
    }

    private static Fields fields(@Nullable String names) {
        return Fields.of(new Wish(null, new AutoQuery(null, null, null, null, null, names)), QUERY);
    }
}
