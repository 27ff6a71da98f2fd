package dev.kassa.api.servicestack.metadata;

import dev.kassa.api.servicestack.Kind;
import dev.kassa.api.servicestack.Kind.Choice;
import dev.kassa.api.servicestack.Kind.Many;
import dev.kassa.api.servicestack.Kind.Named;
import dev.kassa.api.servicestack.Kind.Simple;
import dev.kassa.api.servicestack.Kind.Thing;
import dev.kassa.api.servicestack.QueryResponse;
import dev.kassa.api.servicestack.Shape;
import dev.kassa.api.servicestack.Shape.Member;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is printed as classes: requests, and all that they and their answers are made of, each after what it is made of.
 *
 * @param things without the requests, and without {@link QueryResponse}, which is generic
 */
record Dtos(List<Choice> choices, List<Shape> things, List<Entry> requests) {

    /** @throws IllegalStateException if two different types go by the same name, since clients know them by it */
    static Dtos of(Collection<Entry> entries) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        Map<String, Shape> things = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Stream.concat(entry.request().all().stream(), entry.answer().all().stream())
                    .flatMap(shape -> shape.members().stream())
                    .flatMap(member -> choices(member.kind()))
                    .forEach(choice -> keep(choices, choice.name(), choice));
            Stream.concat(made(entry.request()), answered(entry)).forEach(shape -> keep(things, shape.name(), shape));
        }
        return new Dtos(List.copyOf(choices.values()), List.copyOf(things.values()), List.copyOf(entries));
    }

    boolean hasQueries() {
        return requests.stream().anyMatch(request -> request.signature().listing());
    }

    boolean hasEmptyAnswers() {
        return requests.stream().anyMatch(Entry::isAnsweredEmpty);
    }

    /** The members of a query's answer; the type of its results is for the printer to say. */
    static List<Member> queryMembers() {
        return Shape.of(QueryResponse.class).members();
    }

    static boolean isResults(Member member) {
        return member.name().equals("Results");
    }

    private static Stream<Shape> answered(Entry entry) {
        if (entry.isAnsweredEmpty()) {
            return Stream.empty();
        }
        return entry.signature().listing()
                ? Shape.of(entry.signature().answer()).all().stream()
                : entry.answer().all().stream();
    }

    private static Stream<Shape> made(Shape request) {
        return request.all().stream().filter(shape -> !shape.equals(request));
    }

    private static Stream<Choice> choices(Kind kind) {
        return switch (kind) {
            case Choice choice -> Stream.of(choice);
            case Many(Kind of) -> choices(of);
            case Named(Kind of) -> choices(of);
            case Thing _, Simple _ -> Stream.empty();
        };
    }

    private static <T> void keep(Map<String, T> kept, String name, T type) {
        T other = kept.putIfAbsent(name, type);
        if (other != null && !other.equals(type)) {
            throw new IllegalStateException("Two types are called " + name);
        }
    }
}
