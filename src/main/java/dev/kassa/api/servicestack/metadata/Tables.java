package dev.kassa.api.servicestack.metadata;

import dev.kassa.api.servicestack.Kind;
import dev.kassa.api.servicestack.Kind.Choice;
import dev.kassa.api.servicestack.Kind.Many;
import dev.kassa.api.servicestack.Kind.Named;
import dev.kassa.api.servicestack.Kind.Simple;
import dev.kassa.api.servicestack.Shape;
import dev.kassa.api.servicestack.Shape.Member;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The members of an operation as its page lists them: what is asked for and answered, and what that is made of. */
record Tables(List<Table> request, List<Table> answer, List<Choice> choices) {

    record Table(String name, List<Row> rows) {}

    /** @param place path, query or body */
    record Row(String name, String place, String type, boolean required, String description) {}

    static Tables of(Entry entry) {
        List<Shape> parts = entry.request().all().reversed();
        Stream<Table> request = parts.stream().map(shape -> table(shape, shape == parts.getFirst() ? entry : null));
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
                        : answers.stream().map(shape -> table(shape, null)).toList(),
                choices);
    }

    private static Table table(Shape shape, @Nullable Entry entry) {
        return new Table(
                shape.name(),
                shape.members().stream()
                        .map(member -> new Row(
                                member.name(),
                                place(member, entry),
                                type(member),
                                member.required(),
                                member.description()))
                        .toList());
    }

    private static String place(Member member, @Nullable Entry entry) {
        if (entry == null) {
            return "body";
        }
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
