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
import org.springframework.stereotype.Component;

/**
 * In the style of ServiceStack's Java client, but complete without it: one file of plain classes, whose members are called as they
 * are on the wire, so that Gson needs no help.
 */
@Component
class Java implements Printer {

    private static final List<String> IMPORTS = List.of(
            "java.math.BigDecimal", "java.util.ArrayList", "java.util.Date", "java.util.HashMap", "java.util.UUID");

    @Override
    public String language() {
        return "java";
    }

    @Override
    public String title() {
        return "Java";
    }

    @Override
    public String mediaType() {
        return "text/plain;charset=utf-8";
    }

    @Override
    public String suffix() {
        return ".java";
    }

    @Override
    public String print(Dtos dtos, List<String> options) {
        Source source = new Source()
                .lines("/* Options:")
                .lines(options)
                .lines(
                        "",
                        "Save it as dtos.java. It needs no library; with ServiceStack's client, take away IReturn below")
                .lines(
                        "and import net.servicestack.client.*. That client turns the bytes of a UUID around: an id that you")
                .lines("have as a text must have come from it, or go into the path of a request.", "*/", "");
        IMPORTS.forEach(name -> source.line("import %s;", name));
        source.lines("", "public class dtos")
                .lines("{", "    public static interface IReturn<T>", "    {")
                .lines("        Object getResponseType();", "    }", "");
        dtos.choices().forEach(choice -> {
            source.line("    public static enum %s", choice.name()).lines("    {");
            choice.words().forEach(word -> source.line("        %s,", word));
            source.lines("    }", "");
        });
        if (dtos.hasQueries()) {
            queryResponse(source);
        }
        if (dtos.hasEmptyAnswers()) {
            source.lines("    public static class EmptyResponse", "    {", "    }", "");
        }
        dtos.things().forEach(thing -> {
            source.line("    public static class %s", thing.name()).lines("    {");
            thing.members().forEach(member -> print(source, member, type(member.kind()), thing.name()));
            source.lines("    }", "");
        });
        dtos.requests().forEach(request -> print(source, request));
        return source.lines("}").text();
    }

    private static void queryResponse(Source source) {
        source.lines("    public static class QueryResponse<T>", "    {");
        Dtos.queryMembers()
                .forEach(member -> print(
                        source,
                        member,
                        Dtos.isResults(member) ? "ArrayList<T>" : type(member.kind()),
                        "QueryResponse<T>"));
        source.lines("    }", "");
    }

    /** A reader of JSON can tell what T is only of a class that has said so; hence a class for each query's answer. */
    private static void print(Source source, Entry entry) {
        String answer = ScriptTypes.answer(entry);
        String type = answer;
        if (entry.signature().listing()) {
            type = entry.name() + "Page";
            source.line("    public static class %s extends %s", type, answer).lines("    {", "    }", "");
        }
        source.line("    /** %s */", Source.inComment(entry.signature().summary()));
        entry.signature()
                .routes()
                .forEach(route ->
                        source.line("    // @Route(Path=\"%s\", Verbs=\"%s\")", Entry.path(route), route.verb()));
        source.line("    public static class %s implements IReturn<%s>", entry.name(), type)
                .lines("    {");
        entry.request().members().forEach(member -> print(source, member, type(member.kind()), entry.name()));
        source.line("        private static final Object responseType = %s.class;", type)
                .lines("        public Object getResponseType() { return responseType; }", "    }", "");
    }

    private static void print(Source source, Member member, String type, String owner) {
        if (!member.description().isEmpty()) {
            source.line("        /** %s */", Source.inComment(member.description()));
        }
        String name = member.name();
        source.line("        public %s %s = null;", type, name);
        if (!name.equals("Class")) { // getClass is taken
            source.line("        public %s get%s() { return %s; }", type, name, name)
                    .line(
                            "        public %s set%s(%s value) { this.%s = value; return this; }",
                            owner, name, type, name);
        }
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case Simple simple ->
                switch (simple) {
                    case TEXT -> "String";
                    case GUID -> "UUID";
                    case INTEGER -> "Integer";
                    case LONG -> "Long";
                    case DECIMAL -> "BigDecimal";
                    case TRUTH -> "Boolean";
                    case DATE -> "Date";
                };
            case Choice choice -> choice.name();
            case Many(Kind of) -> "ArrayList<" + type(of) + ">";
            case Named(Kind of) -> "HashMap<String, " + type(of) + ">";
            case Thing(Shape shape) -> shape.name();
        };
    }
}
