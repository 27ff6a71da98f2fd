package dev.kassa.api.jsonapi;

import dev.kassa.audit.Actor;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What one resource has to do with others.
 *
 * @param target name of the type that it leads to
 * @param many whether there can be more than one
 * @param includable whether it can be sent along with the resource
 * @param required whether nothing can be created without it
 */
public record Relationship<T>(
        String name,
        String target,
        boolean many,
        boolean includable,
        boolean required,
        Set<Use> uses,
        String says,
        Reader<T> reader) {

    /** Finds what belongs to a thing, as far as the actor may know of it. */
    @FunctionalInterface
    public interface Reader<T> {
        Slice<? extends Thing> read(T thing, Query query, Actor actor);
    }

    public static <T> Relationship<T> toOne(
            String name, String target, BiFunction<T, Actor, ? extends Optional<? extends Thing>> reader) {
        return new Relationship<>(
                name,
                target,
                false,
                true,
                false,
                EnumSet.noneOf(Use.class),
                "",
                (thing, _, actor) ->
                        Slice.of(reader.apply(thing, actor).stream().toList()));
    }

    public static <T> Relationship<T> toMany(String name, String target, Reader<T> reader) {
        return new Relationship<>(name, target, true, true, false, EnumSet.noneOf(Use.class), "", reader);
    }

    public Relationship<T> says(String sentence) {
        return new Relationship<>(name, target, many, includable, required, uses, sentence, reader);
    }

    /** It can be read at its own address and not be sent along. */
    public Relationship<T> apart() {
        return new Relationship<>(name, target, many, false, required, uses, says, reader);
    }

    public Relationship<T> may(Use first, Use... others) {
        return new Relationship<>(name, target, many, includable, required, EnumSet.of(first, others), says, reader);
    }

    public Relationship<T> needed() {
        return new Relationship<>(name, target, many, includable, true, uses, says, reader);
    }
}
