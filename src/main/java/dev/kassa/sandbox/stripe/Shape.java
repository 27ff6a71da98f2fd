package dev.kassa.sandbox.stripe;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a parameter may look like. {@link ShapeCheck} holds a request against it. */
sealed interface Shape {

    /** Text of at most so many characters. */
    record Text(int maxLength) implements Shape {}

    /** An absolute http or https address. */
    record Address() implements Shape {}

    record Whole(long min, long max) implements Shape {}

    record Flag() implements Shape {}

    record Choice(List<String> allowed) implements Shape {}

    /** Free names with free values: at most 50, of 40 and 500 characters. */
    record Labels() implements Shape {}

    record Rows(Shape row, int max) implements Shape {}

    /**
     * Named fields.
     *
     * @param required those that must be there
     * @param absent those that Stripe has and the sandbox does not play; they are refused with that reason
     */
    record Fields(Map<String, Shape> known, Set<String> required, Set<String> absent) implements Shape {}

    static Shape text() {
        return new Text(5000);
    }

    static Shape text(int maxLength) {
        return new Text(maxLength);
    }

    static Shape choice(String... allowed) {
        return new Choice(List.of(allowed));
    }

    static Shape whole(long min, long max) {
        return new Whole(min, max);
    }

    static Fields fields(Map<String, Shape> known, String... required) {
        return new Fields(known, Set.of(required), Set.of());
    }
}
