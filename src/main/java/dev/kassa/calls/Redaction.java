package dev.kassa.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Takes out of a body what nobody but its sender and its receiver should read: by the names of members and by what looks like a
 * secret wherever it stands. JSON is read token by token, so that one that was cut off, or is broken, is shown as far as it goes;
 * of what is neither JSON nor a form only the size is told.
 */
final class Redaction {

    private static final JsonFactory JSON = new JsonFactory();

    private final Texts texts;

    /** @param shown what the caller showed to be let in */
    Redaction(List<String> shown) {
        this.texts = new Texts(shown);
    }

    /**
     * A body as it may be kept.
     *
     * @param isWhole whether it is what was sent, to the letter but for blanks
     */
    record Kept(String text, boolean isWhole) {}

    /** @param length of the whole body, of which the beginning is given */
    Kept body(byte[] beginning, long length, @Nullable String contentType) {
        if (length == 0) {
            return new Kept("", true);
        }
        String text = new String(beginning, UTF_8);
        String stripped = text.stripLeading();
        if (stripped.startsWith("{") || stripped.startsWith("[")) {
            Kept kept = json(text);
            return length == beginning.length ? kept : new Kept(kept.text(), false);
        }
        if (contentType != null && contentType.startsWith("application/x-www-form-urlencoded")) {
            String pairs = texts.pairs(text);
            return new Kept(pairs, length == beginning.length && pairs.equals(text));
        }
        return new Kept("(%d bytes, %s)".formatted(length, texts.line(String.valueOf(contentType))), false);
    }

    /** An address's query, or a form. */
    String pairs(String text) {
        return texts.pairs(text);
    }

    /** A header, or any other line. */
    String line(String text) {
        return texts.line(text);
    }

    private Kept json(String text) {
        var written = new StringWriter();
        boolean isWhole = false;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text);
                JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), written)) {
            isWhole = new Copy(parser, generator, texts).all();
        } catch (JacksonException broken) {
            isWhole = false; // what was copied until there is closed and kept
        }
        return new Kept(written.toString(), isWhole);
    }

    /** Copies JSON, and leaves out what is not to be kept. */
    private static final class Copy {

        private final JsonParser parser;
        private final JsonGenerator generator;
        private final Texts texts;
        private final Deque<Boolean> personal = new ArrayDeque<>(List.of(false));
        private boolean isWhole = true;

        Copy(JsonParser parser, JsonGenerator generator, Texts texts) {
            this.parser = parser;
            this.generator = generator;
            this.texts = texts;
        }

        boolean all() {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                copy(token);
            }
            return isWhole;
        }

        private void copy(JsonToken token) {
            String name = String.valueOf(parser.currentName());
            switch (token) {
                case PROPERTY_NAME -> generator.writeName(texts.line(name));
                case START_OBJECT, START_ARRAY -> {
                    if (Names.isSecret(name)) {
                        parser.skipChildren();
                        hide(Texts.SECRET);
                    } else {
                        personal.push(personal.getFirst() || Names.isAboutSomebody(name));
                        generator.copyCurrentEvent(parser);
                    }
                }
                case END_OBJECT, END_ARRAY -> {
                    personal.pop();
                    generator.copyCurrentEvent(parser);
                }
                case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> value(token, name);
                default -> generator.copyCurrentEvent(parser);
            }
        }

        private void value(JsonToken token, String name) {
            String text = parser.getString();
            if (Names.isSecret(name)) {
                hide(Texts.SECRET);
            } else if (Names.isPersonal(name) || personal.getFirst() && !Names.isHarmless(name)) {
                hide(Texts.PERSONAL);
            } else if (token == JsonToken.VALUE_STRING) {
                String kept = texts.line(text);
                isWhole &= kept.equals(text);
                generator.writeString(kept);
            } else {
                generator.copyCurrentEventExact(parser);
            }
        }

        private void hide(String mark) {
            isWhole = false;
            generator.writeString(mark);
        }
    }
}
