package dev.kassa.api.servicestack;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads single values. A number or a truth in quotes is one, as it is for a ServiceStack host, where every value of a query is
 * in quotes so to speak; but nothing is rounded, cut or dropped to make it fit.
 */
final class Values {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,20}");

    private Values() {}

    static Optional<String> text(JsonNode value) {
        if (value.isIntegralNumber()) {
            return Optional.of(value.bigIntegerValue().toString());
        }
        return value.stringValueOpt().filter(Values::isWellFormed);
    }

    static Optional<UUID> guid(JsonNode value) {
        return value.stringValueOpt().flatMap(Guid::parse);
    }

    static Optional<Integer> integer(JsonNode value) {
        Optional<BigInteger> number = value.isIntegralNumber()
                ? Optional.of(value.bigIntegerValue())
                : value.stringValueOpt()
                        .map(String::strip)
                        .filter(text -> INTEGER.matcher(text).matches())
                        .map(BigInteger::new);
        return number.filter(integer -> integer.bitLength() < Integer.SIZE).map(BigInteger::intValue);
    }

    static Optional<Boolean> truth(JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue());
        }
        String word = value.isIntegralNumber()
                ? value.bigIntegerValue().toString()
                : value.stringValueOpt().orElse("").strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** An amount of money, say: never by way of a double. */
    static Optional<BigDecimal> decimal(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        return value.stringValueOpt()
                .map(String::strip)
                .filter(text -> DECIMAL.matcher(text).matches())
                .map(BigDecimal::new);
    }

    static Optional<Instant> instant(JsonNode value) {
        return value.stringValueOpt().flatMap(Dates::parse);
    }

    /** Of an enum whose numbers on the wire are its places in the list; the names' letter case does not matter. */
    static <E extends Enum<E>> Optional<E> choice(JsonNode value, Class<E> type) {
        Optional<Integer> number = integer(value);
        return EnumSet.allOf(type).stream()
                .filter(each -> number.map(n -> n == each.ordinal())
                        .orElseGet(() -> value.stringValueOpt()
                                .filter(name -> name.strip().replace("_", "").equalsIgnoreCase(Words.of(each)))
                                .isPresent()))
                .findFirst();
    }

    /** Half of a surrogate pair has no place in UTF-8: a database would keep something else. */
    private static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
