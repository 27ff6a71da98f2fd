package dev.kassa.api.jsonapi;

import dev.kassa.fuzz.Dice;
import dev.kassa.fuzz.Nasty;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes up queries of this dialect, of which many cannot be. */
final class SpoiledQueries {

    private final Dice dice;
    private final Nasty nasty;
    private final Table<?> table;

    SpoiledQueries(Dice dice, Table<?> table) {
        this.dice = dice;
        this.nasty = new Nasty(dice);
        this.table = table;
    }

    /** From its question mark on, or nothing. */
    String query() {
        if (dice.oneIn(2)) {
            return "";
        }
        return Stream.generate(this::parameter).limit(1 + dice.below(3)).collect(Collectors.joining("&", "?", ""));
    }

    private String parameter() {
        return switch (dice.below(7)) {
            case 0 -> pair("include", joined(List.copyOf(table.relationships().keySet())));
            case 1 -> pair("fields[" + (dice.oneIn(6) ? text() : table.name()) + "]", joined(fields()));
            case 2 -> pair("sort", (dice.oneIn(2) ? "-" : "") + joined(fields()));
            case 3 ->
                pair(
                        "page[" + dice.any("number", "size", "size", "offset", "") + "]",
                        dice.any("1", "2", "25", text()));
            case 4, 5 -> pair("filter[q][" + dice.any(fields()) + "_" + dice.any(matchers()) + "]", text());
            default -> pair(dice.oneIn(2) ? nasty.name() : text(), text());
        };
    }

    private String joined(List<String> names) {
        return dice.oneIn(4) || names.isEmpty()
                ? text()
                : dice.any(names)
                        + (dice.oneIn(3) ? "," + dice.any(names) : "")
                        + (dice.oneIn(6) ? dice.any(",", ".order", ".a.b.c") : "");
    }

    private List<String> fields() {
        return Stream.concat(table.attributes().keySet().stream(), table.relationships().keySet().stream())
                .toList();
    }

    private static List<String> matchers() {
        return List.of(
                "eq",
                "not_eq",
                "in",
                "lt",
                "gteq",
                "null",
                "present",
                "start",
                "cont",
                "matches",
                "jcont",
                "eq_any",
                "or_id_eq",
                "nothing",
                "");
    }

    private String text() {
        String text = nasty.string();
        return text.substring(0, Math.min(text.length(), 200));
    }

    /** Brackets and commas as they are, now and then, as people write them. */
    private String pair(String name, String value) {
        String shortName = name.substring(0, Math.min(name.length(), 200));
        String pair = URLEncoder.encode(shortName, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
        String plain =
                dice.oneIn(3) ? pair.replace("%5B", "[").replace("%5D", "]").replace("%2C", ",") : pair;
        return plain + (dice.oneIn(25) ? dice.any("%", "%zz", "%C3%28", "&", "&=", "=") : "");
    }
}
