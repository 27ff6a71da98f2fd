package dev.kassa.api.servicestack;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads single values. A number or a truth in quotes is one, as it is for a ServiceStack host, where every value of a query is
 * in quotes so to speak; but nothing is rounded, cut or dropped to make it fit.
 */
final class Values {

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

    /** Half of a surrogate pair has no place in UTF-8: a database would keep something else. */
    private static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
