package dev.kassa.api.jsonapi;

import dev.kassa.api.jsonapi.Parameters.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one {@code filter[q][…]}: names joined by {@code _or_}, and a matcher. Of Ransack's many forms for several values those
 * are taken that say what two filters, or a list, say as well: {@code _all} of any matcher, and {@code eq_any}.
 */
final class FilterReader {

    private static final int MOST_VALUES = 100;
    private static final int MOST_NAMES = 6;
    private static final int LONGEST = 500;
    private static final String ID = "id";

    /** Ids have no other letters, and the database would not compare them with any. */
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    /** The longest first, so that {@code not_in} is not taken for {@code in}. */
    private static final List<Matcher> MATCHERS = Stream.of(Matcher.values())
            .sorted(Comparator.comparing((Matcher matcher) -> matcher.word().length())
                    .reversed())
            .toList();

    private FilterReader() {}

    /**
     * @return none if it names what cannot be filtered by, or too much, or no matcher that suits
     * @throws Refused if the value is not of the attribute's kind
     */
    static List<Condition> read(Parameter parameter, Table<?> table) {
        String expression = parameter.words().getLast();
        if (expression.endsWith("_eq_any")) {
            return read(parameter, table, expression.replaceFirst("_eq_any$", "_in"), false);
        }
        return expression.endsWith("_all")
                ? read(parameter, table, expression.replaceFirst("_all$", ""), true)
                : read(parameter, table, expression, false);
    }

    private static List<Condition> read(Parameter parameter, Table<?> table, String expression, boolean all) {
        for (Matcher matcher : MATCHERS) {
            String ending = "_" + matcher.word();
            boolean possible = !all || !(matcher.isFlag() || matcher.isList());
            if (possible && expression.endsWith(ending)) {
                String names = expression.substring(0, expression.length() - ending.length());
                List<String> attributes =
                        Stream.of(names.split("_or_")).distinct().toList();
                Kind kind = kind(table, attributes);
                if (kind != null && attributes.size() <= MOST_NAMES && matcher.suits(kind)) {
                    return conditions(parameter, attributes, kind, matcher, all);
                }
            }
        }
        return List.of();
    }

    /** The kind that all of them are of; null if there is none such. */
    private static @Nullable Kind kind(Table<?> table, List<String> attributes) {
        List<Optional<Kind>> kinds =
                attributes.stream().map(name -> kind(table, name)).distinct().toList();
        return kinds.size() == 1 ? kinds.getFirst().orElse(null) : null;
    }

    private static Optional<Kind> kind(Table<?> table, String name) {
        if (name.equals(ID)) {
            return Optional.of(Kind.TEXT);
        }
        Attribute<?> attribute = table.attributes().get(name);
        return attribute == null || !attribute.uses().contains(Use.FILTER)
                ? Optional.empty()
                : Optional.of(attribute.kind());
    }

    private static List<Condition> conditions(
            Parameter parameter, List<String> attributes, Kind kind, Matcher matcher, boolean all) {
        if (matcher.isFlag()) {
            return List.of(flag(parameter, attributes, matcher));
        }
        List<Object> values = values(parameter, attributes, kind, matcher.isList() || all);
        return all
                ? values.stream()
                        .map(value -> new Condition(attributes, matcher, List.of(value)))
                        .toList()
                : List.of(new Condition(attributes, matcher, values));
    }

    private static Condition flag(Parameter parameter, List<String> attributes, Matcher matcher) {
        boolean holds = switch (parameter.value()) {
            case "true", "1", "t" -> true;
            case "false", "0", "f" -> false;
            default -> throw Refused.of(QueryErrors.invalidFilterValue(parameter));
        };
        return new Condition(attributes, holds ? matcher : matcher.opposite(), List.of());
    }

    private static List<Object> values(Parameter parameter, List<String> attributes, Kind kind, boolean several) {
        List<String> texts = several ? QueryErrors.words(parameter.value()) : List.of(parameter.value());
        List<Object> values = new ArrayList<>();
        boolean ofIds = attributes.contains(ID);
        for (String text : texts) {
            values.add(value(text, kind)
                    .filter(_ -> !ofIds || ASCII.matcher(text).matches())
                    .orElseThrow(() -> Refused.of(QueryErrors.invalidFilterValue(parameter))));
        }
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            throw Refused.of(QueryErrors.invalidFilterValue(parameter));
        }
        return values;
    }

    private static Optional<Object> value(String text, Kind kind) {
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return switch (kind) {
            case TEXT -> Optional.of(text);
            case TIME -> Times.read(text).map(time -> time);
            case INTEGER, DECIMAL, TRUTH, OBJECT -> Json.tryRead(text).flatMap(kind::read);
        };
    }
}
