package dev.kassa.api.servicestack.metadata;

import dev.kassa.api.servicestack.Kind;
import dev.kassa.api.servicestack.Kind.Choice;
import dev.kassa.api.servicestack.Kind.Many;
import dev.kassa.api.servicestack.Kind.Named;
import dev.kassa.api.servicestack.Kind.Simple;
import dev.kassa.api.servicestack.Kind.Thing;
import dev.kassa.api.servicestack.Shape;

/** What values are in JavaScript and TypeScript: Guids and times stay texts, as JSON brings them. */
final class ScriptTypes {

    private ScriptTypes() {}

    static String of(Kind kind) {
        return switch (kind) {
            case Simple simple ->
                switch (simple) {
                    case TEXT, GUID, DATE -> "string";
                    case INTEGER, LONG, DECIMAL -> "number";
                    case TRUTH -> "boolean";
                };
            case Choice choice -> choice.name();
            case Many(Kind of) -> of(of) + "[]";
            case Named(Kind of) -> "{ [index: string]: " + of(of) + "; }";
            case Thing(Shape shape) -> shape.name();
        };
    }

    /** What an operation answers. */
    static String answer(Entry entry) {
        return entry.isAnsweredEmpty() ? "EmptyResponse" : entry.answer().name();
    }
}
