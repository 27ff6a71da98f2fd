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
import org.springframework.stereotype.Component;

/** For ServiceStack's own clients. */
@Component
class CSharp implements Printer {

    @Override
    public String language() {
        return "csharp";
    }

    @Override
    public String title() {
        return "C#";
    }

    @Override
    public String mediaType() {
        return "text/plain;charset=utf-8";
    }

    @Override
    public String suffix() {
        return ".cs";
    }

    @Override
    public String print(Dtos dtos, List<String> options) {
        Source source = new Source()
                .lines("/* Options:")
                .lines(options)
                .lines("*/", "", "#nullable enable")
                .lines("using System;", "using System.Collections.Generic;", "using ServiceStack;")
                .lines("", "namespace Kassa.ServiceModel", "{");
        dtos.choices().forEach(choice -> {
            source.line("    public enum %s", choice.name()).lines("    {");
            choice.words().forEach(word -> source.line("        %s,", word));
            source.lines("    }", "");
        });
        dtos.things().forEach(thing -> {
            source.line("    public partial class %s", thing.name());
            body(source, thing);
        });
        dtos.requests().forEach(request -> print(source, request));
        return source.lines("}").text();
    }

    private static void print(Source source, Entry entry) {
        source.line("    /// <summary>%s</summary>", markup(entry.signature().summary()));
        entry.signature()
                .routes()
                .forEach(route -> source.line("    [Route(\"%s\", \"%s\")]", Entry.path(route), route.verb()));
        String verb = entry.verb().charAt(0) + entry.verb().substring(1).toLowerCase(Locale.ROOT);
        source.line("    public partial class %s", entry.name())
                .line("        : IReturn<%s>, I%s", ScriptTypes.answer(entry), verb);
        body(source, entry.request());
    }

    private static void body(Source source, Shape shape) {
        source.lines("    {");
        shape.members().forEach(member -> print(source, member, shape.name()));
        source.lines("    }", "");
    }

    private static void print(Source source, Member member, String owner) {
        if (!member.description().isEmpty()) {
            source.line("        /// <summary>%s</summary>", markup(member.description()))
                    .line(
                            "        [ApiMember(Description=%s%s)]",
                            Source.quoted(member.description(), '"'), member.required() ? ", IsRequired=true" : "");
        }
        String name = member.name().equals(owner) ? member.name() + "_" : member.name();
        source.line(
                        "        public virtual %s%s %s { get; set; }%s",
                        type(member.kind()), mark(member), name, preset(member))
                .empty();
    }

    /** Numbers and truths that a request must have, and all that may be left out, can be null: then they are not sent. */
    private static String mark(Member member) {
        return member.nullable() || member.required() && member.kind() instanceof Simple ? "?" : "";
    }

    private static String preset(Member member) {
        boolean isValue =
                member.kind() instanceof Choice || member.kind() instanceof Simple simple && simple != Simple.TEXT;
        return !mark(member).isEmpty() || isValue ? "" : member.kind() instanceof Simple ? " = \"\";" : " = new();";
    }

    /** The name of a type as the tables of the pages have it too. */
    static String type(Kind kind) {
        return switch (kind) {
            case Simple simple ->
                switch (simple) {
                    case TEXT -> "string";
                    case GUID -> "Guid";
                    case INTEGER -> "int";
                    case LONG -> "long";
                    case DECIMAL -> "decimal";
                    case TRUTH -> "bool";
                    case DATE -> "DateTime";
                };
            case Choice choice -> choice.name();
            case Many(Kind of) -> "List<" + type(of) + ">";
            case Named(Kind of) -> "Dictionary<string, " + type(of) + ">";
            case Thing(Shape shape) -> shape.name();
        };
    }

    private static String markup(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace('\n', ' ');
    }
}
