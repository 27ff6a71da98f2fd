package dev.kassa.api.jsonapi;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a type of resource. What serves, what is refused and what is printed of it all come from here.
 *
 * @param reader its value; null for a trigger, which is written and never shown
 * @param says what it is, a sentence in English
 * @param sample a value such as it may have; null for none
 * @param needed whether it is never null
 * @param longest how many characters a text that is sent may have
 */
public record Attribute<T>(
        String name,
        Kind kind,
        @Nullable Function<T, @Nullable Object> reader,
        String says,
        @Nullable Object sample,
        Set<Use> uses,
        boolean needed,
        int longest) {

    private static final int LONGEST = 2000;

    public static <T> Attribute<T> of(String name, Kind kind, Function<T, @Nullable Object> reader) {
        return new Attribute<>(name, kind, reader, "", null, EnumSet.noneOf(Use.class), false, LONGEST);
    }

    /** Something that is done when it is sent as {@code true}. */
    public static <T> Attribute<T> trigger(String name, String says) {
        return new Attribute<>(name, Kind.TRUTH, null, says, true, EnumSet.of(Use.UPDATE), false, LONGEST);
    }

    public Attribute<T> says(String sentence, @Nullable Object sampleValue) {
        return new Attribute<>(name, kind, reader, sentence, sampleValue, uses, needed, longest);
    }

    public Attribute<T> may(Use first, Use... others) {
        return new Attribute<>(name, kind, reader, says, sample, EnumSet.of(first, others), needed, longest);
    }

    public Attribute<T> neverNull() {
        return new Attribute<>(name, kind, reader, says, sample, uses, true, longest);
    }

    public Attribute<T> upTo(int characters) {
        return new Attribute<>(name, kind, reader, says, sample, uses, needed, characters);
    }

    boolean isTrigger() {
        return reader == null;
    }

    @Nullable
    Object valueOf(T thing) {
        return reader == null ? null : reader.apply(thing);
    }
}
