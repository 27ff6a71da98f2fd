package dev.kassa.api.servicestack.metadata;

import dev.kassa.api.servicestack.Kind.Choice;
import dev.kassa.api.servicestack.Shape.Member;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** For {@code @servicestack/client}: a request names its type, its verb and its answer. Strict compilers take it as it is. */
@Component
class TypeScript implements Printer {

    private static final String CONSTRUCTOR =
            "    public constructor(init?: Partial<%s>) { (Object as any).assign(this, init); }";

    @Override
    public String language() {
        return "typescript";
    }

    @Override
    public String title() {
        return "TypeScript";
    }

    @Override
    public String mediaType() {
        return "text/plain;charset=utf-8";
    }

    @Override
    public String suffix() {
        return ".ts";
    }

    @Override
    public String print(Dtos dtos, List<String> options) {
        Source source = new Source()
                .lines("/* Options:")
                .lines(options)
                .lines("*/")
                .empty()
                .lines("export interface IReturn<T>", "{", "    createResponse(): T;", "}");
        dtos.requests().stream()
                .map(TypeScript::marker)
                .distinct()
                .sorted()
                .forEach(marker ->
                        source.empty().line("export interface %s", marker).lines("{", "}"));
        dtos.choices().forEach(choice -> print(source, choice));
        if (dtos.hasQueries()) {
            queryResponse(source);
        }
        if (dtos.hasEmptyAnswers()) {
            source.empty().lines("export class EmptyResponse", "{", "}");
        }
        dtos.things().forEach(thing -> {
            source.empty().line("export class %s", thing.name()).lines("{");
            thing.members().forEach(member -> print(source, member, ScriptTypes.of(member.kind())));
            source.line(CONSTRUCTOR, thing.name()).lines("}");
        });
        dtos.requests().forEach(request -> print(source, request));
        return source.text();
    }

    private static void print(Source source, Choice choice) {
        source.empty().line("export enum %s", choice.name()).lines("{");
        choice.words().forEach(word -> source.line("    %s = '%s',", word, word));
        source.lines("}");
    }

    private static void queryResponse(Source source) {
        source.empty().lines("export class QueryResponse<T>", "{");
        Dtos.queryMembers()
                .forEach(member ->
                        print(source, member, Dtos.isResults(member) ? "T[]" : ScriptTypes.of(member.kind())));
        source.line(CONSTRUCTOR, "QueryResponse<T>").lines("}");
    }

    /** What a request needs is there for sure, what an answer may leave out is not; so a compiler can warn of either. */
    private static void print(Source source, Member member, String type) {
        if (!member.description().isEmpty()) {
            source.line("    /** %s */", Source.inComment(member.description()));
        }
        source.line("    public %s%s: %s;", member.name(), member.nullable() ? "?" : "!", type)
                .empty();
    }

    private static void print(Source source, Entry entry) {
        String answer = ScriptTypes.answer(entry);
        source.empty().line("/** %s */", Source.inComment(entry.signature().summary()));
        entry.signature()
                .routes()
                .forEach(route -> source.line("// @Route(\"%s\", \"%s\")", Entry.path(route), route.verb()));
        source.line("export class %s implements IReturn<%s>, %s", entry.name(), answer, marker(entry))
                .lines("{");
        entry.request().members().forEach(member -> print(source, member, ScriptTypes.of(member.kind())));
        source.line(CONSTRUCTOR, entry.name())
                .line("    public getTypeName() { return '%s'; }", entry.name())
                .line("    public getMethod() { return '%s'; }", entry.verb())
                .line("    public createResponse() { return new %s(); }", answer)
                .lines("}");
    }

    private static String marker(Entry entry) {
        return "I" + entry.verb().charAt(0) + entry.verb().substring(1).toLowerCase(Locale.ROOT);
    }
}
