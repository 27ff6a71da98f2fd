package dev.kassa.api.servicestack;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads a Guid in the forms that .NET writes: with hyphens or without, in braces, in parentheses; in any letter case. */
final class Guid {

    /** .NET's default for a Guid that nobody set. */
    static final UUID EMPTY = new UUID(0, 0);

    private static final String HYPHENS = "\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}";
    private static final Pattern FORMS =
            Pattern.compile("\\p{XDigit}{32}|%1$s|\\{%1$s\\}|\\(%1$s\\)".formatted(HYPHENS));
    private static final int RADIX = 16;

    private Guid() {}

    static Optional<UUID> parse(String text) {
        String stripped = text.strip();
        if (!FORMS.matcher(stripped).matches()) {
            return Optional.empty();
        }
        String digits = stripped.replaceAll("[-{}()]", "");
        return Optional.of(new UUID(
                Long.parseUnsignedLong(digits, 0, RADIX, RADIX),
                Long.parseUnsignedLong(digits, RADIX, 2 * RADIX, RADIX)));
    }
}
