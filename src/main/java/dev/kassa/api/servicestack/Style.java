package dev.kassa.api.servicestack;

import java.util.Locale;

/**
 * How JSON is to be written.
 *
 * @param camelCase whether members are in camelCase, which Python's generated classes need; or else in PascalCase
 * @param nulls whether what is unknown is said too
 * @param indented whether it is for people's eyes
 */
record Style(boolean camelCase, boolean nulls, boolean indented) {

    static final Style PLAIN = new Style(false, false, false);

    /** @param options {@code eccn,pp} or {@code EmitCamelCaseNames:true,…}, as ServiceStack has them; unknown ones say nothing here */
    Style with(String options) {
        Style style = this;
        for (String option : options.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = option.strip().split(":", 2);
            boolean on = parts.length < 2 || !parts[1].equals("false") && !parts[1].equals("0");
            style = style.with(parts[0], on);
        }
        return style;
    }

    private Style with(String option, boolean on) {
        return switch (option) {
            case "eccn", "emitcamelcasenames" -> new Style(on, nulls, indented);
            case "epcn", "emitpascalcasenames" -> new Style(!on && camelCase, nulls, indented);
            case "inv", "includenullvalues" -> new Style(camelCase, on, indented);
            case "pp", "prettyprint", "indent" -> new Style(camelCase, nulls, on);
            default -> this;
        };
    }
}
