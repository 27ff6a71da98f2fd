package dev.kassa.api.jsonapi.resources;

import dev.kassa.api.jsonapi.Attribute;
import dev.kassa.api.jsonapi.Json;
import dev.kassa.api.jsonapi.Kind;
import dev.kassa.api.jsonapi.Use;
import dev.kassa.api.jsonapi.Wish;
import dev.kassa.checkout.Label;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The attributes that all resources have. */
final class Common {

    private static final String REFERENCE = "reference";
    private static final String REFERENCE_ORIGIN = "reference_origin";
    private static final String METADATA = "metadata";

    private static final int LONGEST = 255;

    private Common() {}

    static <T> Stream<Attribute<T>> times(Function<T, Instant> created, Function<T, Instant> updated) {
        return Stream.of(
                Attribute.<T>of("created_at", Kind.TIME, created::apply)
                        .says("When it was made.", "2026-11-21T12:00:00.000Z")
                        .may(Use.FILTER, Use.SORT)
                        .neverNull(),
                Attribute.<T>of("updated_at", Kind.TIME, updated::apply)
                        .says("When its state changed last.", "2026-11-21T12:00:00.000Z")
                        .may(Use.FILTER, Use.SORT)
                        .neverNull());
    }

    /** What an integrator hung on it. */
    static <T> Stream<Attribute<T>> label(Function<T, Label> label, Use... uses) {
        return Stream.of(
                Attribute.<T>of(
                                REFERENCE,
                                Kind.TEXT,
                                thing -> label.apply(thing).reference())
                        .says("Its id elsewhere, at most 255 characters.", "booking-4711")
                        .upTo(LONGEST)
                        .may(Use.SORT, with(uses)),
                Attribute.<T>of(
                                REFERENCE_ORIGIN,
                                Kind.TEXT,
                                thing -> label.apply(thing).referenceOrigin())
                        .says("Whose id that is, at most 255 characters.", "booking-system")
                        .upTo(LONGEST)
                        .may(Use.SORT, with(uses)),
                Attribute.<T>of(
                                METADATA,
                                Kind.OBJECT,
                                thing -> Json.kept(label.apply(thing).metadata()))
                        .says("Whatever the integrator wants to keep with it, at most 16 KB.", "{}")
                        .may(Use.FILTER, uses)
                        .neverNull());
    }

    /** The same of what nothing can be hung on. */
    static <T> Stream<Attribute<T>> noLabel() {
        return Stream.of(
                Attribute.<T>of(REFERENCE, Kind.TEXT, _ -> null).says("Always null.", null),
                Attribute.<T>of(REFERENCE_ORIGIN, Kind.TEXT, _ -> null).says("Always null.", null),
                Attribute.<T>of(METADATA, Kind.OBJECT, _ -> Json.kept("{}"))
                        .says("Always empty.", "{}")
                        .neverNull());
    }

    /** What will hang on it: what is wished, and of the rest what was there. */
    static Label label(Wish wish, Label before) {
        return new Label(
                wish.has(REFERENCE) ? wish.text(REFERENCE) : before.reference(),
                wish.has(REFERENCE_ORIGIN) ? wish.text(REFERENCE_ORIGIN) : before.referenceOrigin(),
                wish.has(METADATA) ? Objects.requireNonNullElse(wish.object(METADATA), "{}") : before.metadata());
    }

    static boolean isLabelled(Wish wish) {
        return Stream.of(REFERENCE, REFERENCE_ORIGIN, METADATA).anyMatch(wish::has);
    }

    private static Use[] with(Use... uses) {
        return Stream.concat(Stream.of(Use.FILTER), Stream.of(uses)).toArray(Use[]::new);
    }
}
