package dev.kassa.api.jsonapi;

import static dev.kassa.api.jsonapi.Attribute.of;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two small types of resources, so that readers and writers can be tested without a heart: toys, and the boxes they lie in. */
final class Toys {

    static final Instant THEN = Instant.parse("2026-11-21T12:00:00.123456Z");

    record Toy(String id, @Nullable String name, int price, String metadata) implements Thing {

        @Override
        public String type() {
            return "toys";
        }

        @Override
        public boolean live() {
            return false;
        }

        @Override
        public String organization() {
            return "Organizati";
        }
    }

    record Box(String id) implements Thing {

        @Override
        public String type() {
            return "boxes";
        }

        @Override
        public boolean live() {
            return true;
        }

        @Override
        public String organization() {
            return "Organizati";
        }
    }

    static final Toy BALL = new Toy("ball", "Ball", 10, "{\"colour\":{\"main\":\"red\"}}");
    static final Toy KITE = new Toy("kite", "Kite", 30, "{}");
    static final Toy DOLL = new Toy("doll", null, 20, "{\"colour\":{\"main\":\"blue\"}}");
    static final List<Toy> ALL = List.of(BALL, KITE, DOLL);

    static final Table<Toy> TABLE = Table.of(Toy.class, "toys", "A toy.")
            .can(Verb.values())
            .with(
                    of("name", Kind.TEXT, Toy::name)
                            .says("Its name.", "Ball")
                            .may(Use.CREATE, Use.UPDATE, Use.FILTER, Use.SORT),
                    of("price", Kind.INTEGER, (Toy toy) -> (long) toy.price())
                            .says("Its price.", 10)
                            .may(Use.CREATE, Use.FILTER, Use.SORT),
                    of("metadata", Kind.OBJECT, (Toy toy) -> Json.kept(toy.metadata()))
                            .says("All else.", "{}")
                            .may(Use.CREATE, Use.UPDATE, Use.FILTER),
                    of("made_at", Kind.TIME, (Toy _) -> THEN)
                            .says("When it was made.", null)
                            .may(Use.FILTER, Use.SORT),
                    of("secret", Kind.TEXT, (Toy _) -> null).says("Nothing to filter by.", null),
                    Attribute.trigger("_throw", "Throws it."))
            .with(
                    Relationship.<Toy>toOne("box", "boxes", (toy, _) -> box(toy))
                            .may(Use.CREATE, Use.UPDATE)
                            .needed(),
                    Relationship.<Toy>toMany("friends", "toys", (toy, query, _) -> friends(toy, query)),
                    Relationship.<Toy>toMany("enemies", "toys", (_, _, _) -> Slice.of(List.of()))
                            .apart())
            .build();

    static final Table<Box> BOXES = Table.of(Box.class, "boxes", "A box.")
            .with(Relationship.<Box>toMany("toys", "toys", (_, _, _) -> Slice.of(List.of(BALL, KITE))))
            .build();

    static final Types TYPES = new Types(List.of(new AllToys(), new AllBoxes()));

    private Toys() {}

    private static Optional<Box> box(Toy toy) {
        return toy.equals(DOLL) ? Optional.empty() : Optional.of(new Box("one"));
    }

    private static Slice<Toy> friends(Toy toy, Query query) {
        List<Toy> others = ALL.stream().filter(other -> !other.equals(toy)).toList();
        return Selecting.from(others, TABLE, query);
    }

    private static final class AllToys implements Resource<Toy> {

        @Override
        public Table<Toy> table() {
            return TABLE;
        }

        @Override
        public Toy find(String id, Actor actor) {
            return ALL.stream().filter(toy -> toy.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        }
    }

    private static final class AllBoxes implements Resource<Box> {

        @Override
        public Table<Box> table() {
            return BOXES;
        }

        @Override
        public Box find(String id, Actor actor) {
            return new Box(id);
        }
    }
}
