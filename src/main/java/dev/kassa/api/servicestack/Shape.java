package dev.kassa.api.servicestack;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * What a request or an answer looks like on the wire, read from the records that serve: whatever is printed or checked of an
 * operation starts from here.
 *
 * @param name the type's, as clients know it
 * @param members in the order in which they are written
 */
public record Shape(String name, List<Member> members) {

    /**
     * @param name in PascalCase
     * @param required whether a request is refused without it; false in an answer
     * @param nullable whether it may be left out: in a request, of what is not required; in an answer, of what may be unknown
     * @param sample an example, as JSON
     */
    public record Member(
            String name, Kind kind, boolean required, boolean nullable, String description, String sample) {}

    /** The members that an operation takes, by the operation's name; those of {@link AutoQuery} stand with the others. */
    public static Shape request(Signature<?> signature) {
        return new Shape(signature.name(), of(signature.request()).members());
    }

    /** The members that it answers: for a query, {@code Offset}, {@code Total}, {@code Results} and {@code Meta}. */
    public static Shape answer(Signature<?> signature) {
        Shape answer = of(signature.answer());
        if (!signature.listing()) {
            return answer;
        }
        List<Member> members = of(QueryResponse.class).members().stream()
                .map(member -> member.name().equals("Results") ? listing(member, answer) : member)
                .toList();
        return new Shape("QueryResponse<" + answer.name() + ">", members);
    }

    /** The body of every answer that is no success. */
    public static Shape refusal() {
        return of(ResponseStatus.ErrorResponse.class);
    }

    /** @throws IllegalStateException if a component's type has no place on the wire */
    public static Shape of(Class<? extends Record> type) {
        List<Member> members = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() == AutoQuery.class) {
                members.addAll(of(AutoQuery.class).members());
            } else {
                members.add(member(component));
            }
        }
        return new Shape(type.getSimpleName(), List.copyOf(members));
    }

    /** What a component is called on the wire: its own name in PascalCase, unless it is given another. */
    static String nameOf(RecordComponent component) {
        JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null ? StringUtils.capitalize(component.getName()) : given.value();
    }

    /** An example with all members, as JSON. */
    public String sample() {
        return members.stream()
                .map(member -> "\"" + member.name() + "\":" + member.sample())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** This type and all that its members are made of, each once, the innermost first. */
    public List<Shape> all() {
        return Stream.concat(members.stream().flatMap(member -> within(member.kind())), Stream.of(this))
                .distinct()
                .toList();
    }

    private static Stream<Shape> within(Kind kind) {
        return switch (kind) {
            case Kind.Thing(Shape shape) -> shape.all().stream();
            case Kind.Many(Kind of) -> within(of);
            case Kind.Named(Kind of) -> within(of);
            case Kind.Simple _, Kind.Choice _ -> Stream.empty();
        };
    }

    private static Member member(RecordComponent component) {
        Description description = component.getAnnotation(Description.class);
        Kind kind = isAnything(component) ? Kind.Simple.TEXT : Kind.of(component.getGenericType());
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return description == null
                ? new Member(nameOf(component), kind, false, nullable, "", kind.sample())
                : new Member(
                        nameOf(component),
                        kind,
                        description.required(),
                        nullable && !description.required(),
                        description.value(),
                        description.sample().isEmpty() ? kind.sample() : description.sample());
    }

    /** The results of a query are said by the operation, in {@link #answer}. */
    private static boolean isAnything(RecordComponent component) {
        return component.getDeclaringRecord() == QueryResponse.class
                && component.getName().equals("results");
    }

    private static Member listing(Member results, Shape of) {
        Kind kind = new Kind.Many(new Kind.Thing(of));
        return new Member(results.name(), kind, false, false, results.description(), kind.sample());
    }
}
