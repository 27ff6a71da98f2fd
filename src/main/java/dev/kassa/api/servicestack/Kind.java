package dev.kassa.api.servicestack;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What kind of value a member has, told apart as far as JSON and the languages of the clients tell them apart. */
public sealed interface Kind {

    /** An example, as JSON, for a member that brings none of its own. */
    String sample();

    /** A value without parts. {@code DATE} is a moment in UTC; {@code DECIMAL} has no exponent; {@code LONG} has 64 bits. */
    enum Simple implements Kind {
        TEXT("\"text\""),
        GUID("\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\""),
        INTEGER("1"),
        LONG("1"),
        DECIMAL("399.00"),
        TRUTH("true"),
        DATE("\"2026-01-31T12:00:00Z\"");

        private final String sample;

        Simple(String sample) {
            this.sample = sample;
        }

        @Override
        public String sample() {
            return sample;
        }
    }

    /**
     * One of some words; in a request its number will do, which is its place in the list.
     *
     * @param name of the type, as it is printed
     */
    record Choice(String name, List<String> words) implements Kind {

        /** The numbers that stand for the words. */
        public List<Integer> numbers() {
            return IntStream.range(0, words.size()).boxed().toList();
        }

        @Override
        public String sample() {
            return "\"" + words.getFirst() + "\"";
        }
    }

    /** A list. */
    record Many(Kind of) implements Kind {

        @Override
        public String sample() {
            return "[" + of.sample() + "]";
        }
    }

    /** An object with members that are known. */
    record Thing(Shape shape) implements Kind {

        @Override
        public String sample() {
            return shape.sample();
        }
    }

    /** An object whose members' names are not known before. */
    record Named(Kind of) implements Kind {

        @Override
        public String sample() {
            return "{\"name\":" + of.sample() + "}";
        }
    }

    /** @throws IllegalStateException for a type that has no place in a request or an answer */
    static Kind of(Type type) {
        if (type instanceof ParameterizedType whole) {
            return container(whole);
        }
        if (type instanceof Class<?> single) {
            if (single.isRecord()) {
                return new Thing(Shape.of(single.asSubclass(Record.class)));
            }
            return single.isEnum() ? choice(single) : simple(single);
        }
        throw untold(type);
    }

    private static Kind container(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return new Many(of(arguments[0]));
        }
        if (type.getRawType() == Map.class) {
            return new Named(of(arguments[1]));
        }
        throw untold(type);
    }

    private static Kind choice(Class<?> type) {
        List<String> words = Stream.of(type.getEnumConstants())
                .map(constant -> Words.of((Enum<?>) constant))
                .toList();
        return new Choice(type.getSimpleName(), words);
    }

    private static Kind simple(Class<?> type) {
        if (type == String.class || type == URI.class) {
            return Simple.TEXT;
        }
        if (type == UUID.class) {
            return Simple.GUID;
        }
        if (type == int.class || type == Integer.class) {
            return Simple.INTEGER;
        }
        if (type == long.class || type == Long.class) {
            return Simple.LONG;
        }
        if (type == BigDecimal.class) {
            return Simple.DECIMAL;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Simple.TRUTH;
        }
        if (type == Instant.class) {
            return Simple.DATE;
        }
        throw untold(type);
    }

    private static IllegalStateException untold(Type type) {
        return new IllegalStateException("A request or an answer cannot have a member of " + type);
    }
}
