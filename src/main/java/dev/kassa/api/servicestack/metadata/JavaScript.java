package dev.kassa.api.servicestack.metadata;

import dev.kassa.api.servicestack.Kind.Choice;
import dev.kassa.api.servicestack.Shape;
import dev.kassa.api.servicestack.Shape.Member;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A module that browsers and Node read as it is. No class extends another: an inherited constructor's work would be undone. */
@Component
class JavaScript implements Printer {

    @Override
    public String language() {
        return "mjs";
    }

    @Override
    public String title() {
        return "JavaScript";
    }

    @Override
    public String mediaType() {
        return "text/javascript;charset=utf-8";
    }

    @Override
    public String suffix() {
        return ".mjs";
    }

    @Override
    public String print(Dtos dtos, List<String> options) {
        Source source = new Source()
                .lines("/* Options:")
                .lines(options)
                .lines("*/")
                .empty()
                .lines("\"use strict\";");
        dtos.choices().forEach(choice -> print(source, choice));
        if (dtos.hasQueries()) {
            queryResponse(source);
        }
        if (dtos.hasEmptyAnswers()) {
            source.lines("export class EmptyResponse {", "    constructor(init) { Object.assign(this, init) }", "}");
        }
        dtos.things().forEach(thing -> {
            open(source, thing.name(), thing.members());
            source.lines("}");
        });
        dtos.requests().forEach(request -> print(source, request));
        return source.text();
    }

    private static void print(Source source, Choice choice) {
        String name = choice.name();
        source.line("/** @typedef {%s} */", Source.joined(choice.words(), "|", word -> "'" + word + "'"))
                .line("export var %s;", name)
                .line("(function (%s) {", name);
        choice.words().forEach(word -> source.line("    %s[\"%s\"] = \"%s\"", name, word, word));
        source.line("})(%s || (%s = {}));", name, name);
    }

    private static void queryResponse(Source source) {
        source.lines("/** @template T */", "export class QueryResponse {")
                .lines("    /** @param {object} [init] */", "    constructor(init) { Object.assign(this, init) }");
        Dtos.queryMembers()
                .forEach(member ->
                        print(source, member, Dtos.isResults(member) ? "T[]" : ScriptTypes.of(member.kind())));
        source.lines("}");
    }

    private static void open(Source source, String name, List<Member> members) {
        String init = members.stream()
                .map(member -> member.name() + "?:" + ScriptTypes.of(member.kind()))
                .collect(Collectors.joining(",", "{", "}"));
        source.line("export class %s {", name)
                .line("    /** @param {%s} [init] */", init)
                .lines("    constructor(init) { Object.assign(this, init) }");
        members.forEach(member -> print(source, member, ScriptTypes.of(member.kind())));
    }

    private static void print(Source source, Member member, String type) {
        source.lines("    /**")
                .line("     * @type {%s%s}", member.nullable() ? "?" : "", type)
                .line("     * @description %s */", Source.inComment(member.description()))
                .line("    %s;", member.name());
    }

    private static void print(Source source, Entry entry) {
        Shape request = entry.request();
        entry.signature()
                .routes()
                .forEach(route -> source.line("// @Route(\"%s\", \"%s\")", Entry.path(route), route.verb()));
        source.line("/** %s */", Source.inComment(entry.signature().summary()));
        open(source, request.name(), request.members());
        String answer = entry.signature().listing() ? "QueryResponse" : ScriptTypes.answer(entry);
        source.line("    getTypeName() { return '%s' }", entry.name())
                .line("    getMethod() { return '%s' }", entry.verb())
                .line("    /** @returns {%s} */", ScriptTypes.answer(entry))
                .line("    createResponse() { return new %s() }", answer)
                .lines("}");
    }
}
