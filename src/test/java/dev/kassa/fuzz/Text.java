package dev.kassa.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** JSON that may be wrong: what a library would not write, such as a member twice or a number that is none, can be said in it. */
public sealed interface Text {

    /** Written as it is. */
    record Raw(String json) implements Text {

        @Override
        public String toString() {
            return json;
        }
    }

    /** Its list can be changed. */
    record Many(List<Text> elements) implements Text {

        @Override
        public String toString() {
            return elements.stream().map(Text::toString).collect(Collectors.joining(",", "[", "]"));
        }
    }

    record Member(String name, Text value) {

        @Override
        public String toString() {
            return quoted(name) + ":" + value;
        }
    }

    /** Its list can be changed. */
    record Members(List<Member> members) implements Text {

        @Override
        public String toString() {
            return members.stream().map(Member::toString).collect(Collectors.joining(",", "{", "}"));
        }

        public Members with(String name, Text value) {
            members.add(new Member(name, value));
            return this;
        }
    }

    static Members members() {
        return new Members(new ArrayList<>());
    }

    static Many many(Text... elements) {
        return new Many(new ArrayList<>(List.of(elements)));
    }

    static Raw raw(Object json) {
        return new Raw(json.toString());
    }

    static Raw string(String value) {
        return new Raw(quoted(value));
    }

    /** Half of a surrogate pair is escaped, since UTF-8 has no bytes for it. */
    static String quoted(String value) {
        StringBuilder json = new StringBuilder("\"");
        value.codePoints().forEach(character -> {
            boolean half = Character.getType(character) == Character.SURROGATE;
            if (character < ' ' || half) {
                json.append("\\u%04x".formatted(character));
            } else if (character == '"' || character == '\\') {
                json.append('\\').appendCodePoint(character);
            } else {
                json.appendCodePoint(character);
            }
        });
        return json.append('"').toString();
    }
}
