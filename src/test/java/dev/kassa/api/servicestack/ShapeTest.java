package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kassa.api.servicestack.Kind.Choice;
import dev.kassa.api.servicestack.Kind.Many;
import dev.kassa.api.servicestack.Kind.Named;
import dev.kassa.api.servicestack.Kind.Simple;
import dev.kassa.api.servicestack.Kind.Thing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ShapeTest {

    enum Colour {
        DARK_RED,
        BLUE
    }

    record Inner(
            @JsonProperty("VAT") BigDecimal vat, @Nullable Long number) {}

    record Wish(
            @Description(value = "Whose.", required = true) @Nullable
            UUID id,

            @Description(value = "How.", sample = "\"blå\"") @Nullable
            String name,

            int count,
            boolean active,
            @Nullable Instant at,
            @Nullable Colour colour,
            List<Inner> parts,
            @Nullable Map<String, String> meta,
            @Nullable AutoQuery page) {}

    private static final Signature<Wish> QUERY =
            Signature.query("WishQuery", Wish.class, Inner.class, Route.of("GET", "/wishes"));

    @Test
    void aRequestHasItsOperationsNameAndAllMembers() {
        Shape shape = Shape.request(QUERY);

        assertThat(shape.name()).isEqualTo("WishQuery");
        assertThat(shape.members())
                .extracting(Shape.Member::name)
                .containsExactly(
                        "Id",
                        "Name",
                        "Count",
                        "Active",
                        "At",
                        "Colour",
                        "Parts",
                        "Meta",
                        "Skip",
                        "Take",
                        "OrderBy",
                        "OrderByDesc",
                        "Include",
                        "Fields");
        assertThat(shape.members())
                .extracting(Shape.Member::kind)
                .startsWith(
                        Simple.GUID,
                        Simple.TEXT,
                        Simple.INTEGER,
                        Simple.TRUTH,
                        Simple.DATE,
                        new Choice("Colour", List.of("DarkRed", "Blue")),
                        new Many(new Thing(Shape.of(Inner.class))),
                        new Named(Simple.TEXT));
    }

    @Test
    void aMemberSaysWhatItMeansAndWhetherItIsNeeded() {
        assertThat(Shape.request(QUERY).members())
                .startsWith(
                        new Shape.Member("Id", Simple.GUID, true, false, "Whose.", Simple.GUID.sample()),
                        new Shape.Member("Name", Simple.TEXT, false, true, "How.", "\"blå\""),
                        new Shape.Member("Count", Simple.INTEGER, false, false, "", "1"));
    }

    @Test
    void aQueryAnswersAListOfWhatItIsAbout() {
        Shape shape = Shape.answer(QUERY);

        assertThat(shape.name()).isEqualTo("QueryResponse<Inner>");
        assertThat(shape.members())
                .extracting(Shape.Member::name)
                .containsExactly("Offset", "Total", "Results", "Meta");
        assertThat(shape.members().get(2).kind()).isEqualTo(new Many(new Thing(Shape.of(Inner.class))));
        assertThat(shape.all()).extracting(Shape::name).containsExactly("Inner", "QueryResponse<Inner>");
    }

    @Test
    void theSampleIsJsonWithEveryMember() {
        var sample = new JsonMapper().readTree(Shape.request(QUERY).sample());

        assertThat(sample.propertyNames()).hasSize(14);
        assertThat(sample.at("/Parts/0/VAT").isNumber()).isTrue();
        assertThat(sample.at("/Colour").asString()).isEqualTo("DarkRed");
        assertThat(sample.at("/Name").asString()).isEqualTo("blå");
    }

    @Test
    void anErrorIsToldTooByTheNamesThatItsClientsKnow() {
        assertThat(Shape.refusal().all())
                .extracting(Shape::name)
                .containsExactly("ResponseError", "ResponseStatus", "ErrorResponse");
    }

    @Test
    void whatJsonCannotTellIsFoundAtOnce() {
        record Odd(Set<Object> things) {}
        record Odder(double amount) {}

        assertThatIllegalStateException().isThrownBy(() -> Shape.of(Odd.class));
        assertThatIllegalStateException().isThrownBy(() -> Shape.of(Odder.class));
    }
}
