package dev.kassa.api.servicestack.metadata;

import dev.kassa.api.servicestack.Kind;
import dev.kassa.api.servicestack.Kind.Choice;
import dev.kassa.api.servicestack.Kind.Many;
import dev.kassa.api.servicestack.Kind.Named;
import dev.kassa.api.servicestack.Kind.Simple;
import dev.kassa.api.servicestack.Shape;
import dev.kassa.api.servicestack.Shape.Member;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The members of an operation as its page lists them: what is asked for and answered, and what that is made of. */
record Tables(List<Table> request, List<Table> answer, List<Choice> choices) {

    record Table(String name, List<Row> rows) {}

    /**
     * @param place path, query or body
     * @param required whether a request is refused without it, or an answer always has it
     */
    record Row(String name, String place, String type, boolean required, String description) {}

    static Tables of(Entry entry) {
        List<Shape> parts = entry.request().all().reversed();
        Stream<Table> request = parts.stream()
                .map(shape -> table(
                        shape, member -> shape == parts.getFirst() ? place(member, entry) : "body", Member::required));
        List<Shape> answers = entry.answer().all().reversed();
        List<Choice> choices = Stream.concat(parts.stream(), answers.stream())
                .flatMap(shape -> shape.members().stream())
                .flatMap(member -> choices(member.kind()))
                .distinct()
                .toList();
        return new Tables(
                request.toList(),
                entry.isAnsweredEmpty()
                        ? List.of()
                        : answers.stream()
                                .map(shape -> table(shape, _ -> "body", member -> !member.nullable()))
                                .toList(),
                choices);
    }

    private static Table table(Shape shape, Function<Member, String> place, Predicate<Member> required) {
        return new Table(
                shape.name(),
                shape.members().stream()
                        .map(member -> new Row(
                                member.name(),
                                place.apply(member),
                                type(member),
                                required.test(member),
                                member.description()))
                        .toList());
    }

    private static String place(Member member, Entry entry) {
        return entry.isInPath(member.name()) ? "path" : entry.isAskedByAddress() ? "query" : "body";
    }

    /** As BokaMera's pages write it: {@code Guid?}, {@code ArticleToCreate[]}. */
    private static String type(Member member) {
        boolean isValue =
                member.kind() instanceof Choice || member.kind() instanceof Simple simple && simple != Simple.TEXT;
        return type(member.kind()) + (isValue && member.nullable() ? "?" : "");
    }

    private static String type(Kind kind) {
        return kind instanceof Many(Kind of) ? type(of) + "[]" : CSharp.type(kind);
    }

    private static Stream<Choice> choices(Kind kind) {
        return switch (kind) {
            case Choice choice -> Stream.of(choice);
            case Many(Kind of) -> choices(of);
            case Named(Kind of) -> choices(of);
            default -> Stream.empty();
        };
    }
}
