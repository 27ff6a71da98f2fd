package dev.kassa.api.servicestack.metadata;

import dev.kassa.api.servicestack.AutoQuery;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Operations with one of everything that an operation can have, and words that languages want for themselves. */
final class SomeOperations {

    enum Colour {
        NONE,
        DARK_RED
    }

    record Part(
            @Description(value = "How much.", sample = "12.50")
            BigDecimal amount,

            @Description("A \"word\" with \\ and */ and <b>&\u00e5\u2028</b> and \\u0022 and '''.") @Nullable
            String text,

            @Nullable Long number) {}

    record Paint(
            @Description(value = "Which.", required = true) @Nullable
            UUID id,

            @Description("In which colour.") @Nullable Colour colour,

            @Description(value = "Of what.", required = true)
            List<Part> parts,

            @Description("Whether at once.") boolean async,
            @Description("How often.") int from,
            @Description("When.") @Nullable Instant at,
            @Description("More.") @Nullable Map<String, String> meta,
            @Description("Which class.") @Nullable Part field) {}

    record Painted(
            @Description("Which.") UUID id,
            @Description("What became of it.") Colour colour,
            @Description("When.") Instant at,
            @Description("All parts.") List<Part> parts) {}

    record Look(
            @Description("Of which colour.") @Nullable Colour colour,
            @Nullable AutoQuery page) {}

    record Gone(
            @Description(value = "Which.", required = true) @Nullable
            UUID id) {}

    static final Signature<Paint> PAINT = Signature.of(
                    "PaintPicture", Paint.class, Painted.class, Route.of("PUT", "/pictures/{Id}/paint"))
            .alsoCalled("PaintOldPicture")
            .forRoles(Role.ADMINISTRATOR)
            .says("Paints */ a \"picture\" \\u000a over.");

    static final Signature<Look> LOOK = Signature.query(
                    "PictureQuery", Look.class, Painted.class, Route.of("GET", "/pictures"))
            .says("Finds pictures.");

    static final Signature<Gone> GONE = Signature.of(
                    "DeletePicture", Gone.class, Signature.Empty.class, Route.of("DELETE", "/pictures/{Id}"))
            .says("Throws a picture away.");

    static final List<Entry> ALL = List.of(Entry.of(PAINT), Entry.of(LOOK), Entry.of(GONE));

    private SomeOperations() {}
}
