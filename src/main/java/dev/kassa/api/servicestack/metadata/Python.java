package dev.kassa.api.servicestack.metadata;

import dev.kassa.api.servicestack.Kind;
import dev.kassa.api.servicestack.Kind.Choice;
import dev.kassa.api.servicestack.Kind.Many;
import dev.kassa.api.servicestack.Kind.Named;
import dev.kassa.api.servicestack.Kind.Simple;
import dev.kassa.api.servicestack.Kind.Thing;
import dev.kassa.api.servicestack.Shape;
import dev.kassa.api.servicestack.Shape.Member;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** For the package servicestack, whose own types are imported. It reads camelCase only, and so must ask for it. */
@Component
class Python implements Printer {

    private static final String DECORATOR =
            "@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)";

    /** The language's own words, and names that the file itself uses within its classes. */
    private static final Set<String> RESERVED = Set.of(
            ("False None True and as assert async await break class continue def del elif else except finally for from global"
                            + " if import in is lambda nonlocal not or pass raise return try while with yield match"
                            + " int float bool str list dict field config decimal datetime typing dataclass")
                    .split(" "));

    @Override
    public String language() {
        return "python";
    }

    @Override
    public String title() {
        return "Python";
    }

    @Override
    public String mediaType() {
        return "text/plain;charset=utf-8";
    }

    @Override
    public String suffix() {
        return ".py";
    }

    @Override
    public String print(Dtos dtos, List<String> options) {
        Source source = new Source()
                .lines("\"\"\" Options:")
                .lines(options)
                .lines("", "pip install servicestack. Its client reads camelCase, so send each request like this:")
                .lines("client.send(request, args={\"jsconfig\": \"eccn\"})", "\"\"\"", "")
                .lines("import datetime", "import decimal", "from marshmallow.fields import *")
                .lines("from servicestack import *", "from typing import *")
                .lines("from dataclasses import dataclass, field")
                .lines("from dataclasses_json import dataclass_json, LetterCase, Undefined, config")
                .lines("from enum import Enum, IntEnum");
        dtos.choices().forEach(choice -> print(source, choice));
        dtos.things().forEach(thing -> print(source, thing, ""));
        dtos.requests().forEach(entry -> {
            String answer = entry.signature().listing()
                    ? "QueryResponse[" + Shape.of(entry.signature().answer()).name() + "]"
                    : ScriptTypes.answer(entry);
            String bases = "(IReturn[%s], I%s)"
                    .formatted(
                            answer,
                            entry.verb().charAt(0) + entry.verb().substring(1).toLowerCase(Locale.ROOT));
            source.lines("", "");
            entry.signature()
                    .routes()
                    .forEach(route -> source.line("# @Route(\"%s\", \"%s\")", Entry.path(route), route.verb()));
            body(source, entry.request(), bases, entry.signature().summary());
        });
        return source.text();
    }

    private static void print(Source source, Choice choice) {
        source.lines("", "").line("class %s(str, Enum):", choice.name());
        choice.words()
                .forEach(word -> source.line("    %s = '%s'", Source.snake(word).toUpperCase(Locale.ROOT), word));
    }

    private static void print(Source source, Shape thing, String bases) {
        source.lines("", "");
        body(source, thing, bases, "");
    }

    private static void body(Source source, Shape thing, String bases, String summary) {
        source.lines(DECORATOR, "@dataclass").line("class %s%s:", thing.name(), bases);
        if (!summary.isEmpty()) {
            source.lines("    \"\"\"").line("    %s", text(summary)).lines("    \"\"\"", "");
        }
        if (thing.members().isEmpty()) {
            source.lines("    pass");
        }
        thing.members().forEach(member -> print(source, member));
    }

    private static void print(Source source, Member member) {
        String plain = Source.snake(member.name());
        String name = Source.apart(plain, RESERVED);
        boolean optional = isOptional(member);
        String type = optional ? "Optional[" + type(member.kind()) + "]" : type(member.kind());
        String otherwise = optional ? "None" : zero(member.kind());
        if (!plain.equals(name)) {
            source.line(
                    "    %s: %s = field(metadata=config(field_name='%s'), default=%s)", name, type, plain, otherwise);
        } else {
            source.line("    %s: %s = %s", name, type, otherwise);
        }
        Stream.of(member.description())
                .filter(text -> !text.isEmpty())
                .forEach(text ->
                        source.lines("    \"\"\"").line("    %s", text(text)).lines("    \"\"\"", ""));
    }

    private static String text(String description) {
        return description.replace("\\", "\\\\").replace("\"\"\"", "'''");
    }

    /** All that has no natural zero may be missing, whatever the operation says of it later. */
    private static boolean isOptional(Member member) {
        return member.nullable() || zero(member.kind()).equals("None");
    }

    private static String zero(Kind kind) {
        return switch (kind) {
            case Many _ -> "field(default_factory=list)";
            case Simple simple ->
                switch (simple) {
                    case INTEGER, LONG -> "0";
                    case TRUTH -> "False";
                    case TEXT, GUID, DATE, DECIMAL -> "None";
                };
            case Choice _, Named _, Thing _ -> "None";
        };
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case Simple simple ->
                switch (simple) {
                    case TEXT, GUID -> "str";
                    case INTEGER, LONG -> "int";
                    case DECIMAL -> "Decimal";
                    case TRUTH -> "bool";
                    case DATE -> "DateTime";
                };
            case Choice choice -> choice.name();
            case Many(Kind of) -> "List[" + type(of) + "]";
            case Named(Kind of) -> "Dict[str, " + type(of) + "]";
            case Thing(Shape shape) -> shape.name();
        };
    }
}
