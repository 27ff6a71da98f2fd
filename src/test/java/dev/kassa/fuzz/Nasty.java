package dev.kassa.fuzz;

import java.util.List;
import java.util.function.Supplier;

/** Values that break what was not built for them. */
public final class Nasty {

    private static final String[] STRINGS = {
        "",
        " ",
        "\t\r\n",
        "\u0000",
        "a\u0000b",
        "\u0007\u001b[31m",
        "\u007f\u0085\u009f",
        "\ud800",
        "\udc00\ud800",
        "\u202egnp.exe",
        "\ufeff",
        "\ufffe\uffff",
        "🦄",
        "e\u0301".repeat(40),
        "İı",
        "ﬀ",
        "١٢٣",
        "null",
        "true",
        "NaN",
        "undefined",
        "[]",
        "{}",
        "{\"a\":",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "' or 1=1 -- ",
        "\";drop table checkout;--",
        "\\",
        "%",
        "%00",
        "%s%n%d{0}{1}",
        "<script>alert(1)</script>",
        "${jndi:ldap://127.0.0.1:1/x}",
        "#{7*7}",
        "../../../../etc/passwd",
        "-1",
        "1e400",
        "0x10",
        "1,5",
        "1 000",
        "99999999999999999999999999",
        "0.1",
        "-0"
    };

    private static final String[] DATES = {
        "0000-00-00",
        "2026-02-30",
        "2026-13-01T00:00:00Z",
        "2026-01-01T25:61:61Z",
        "2026-01-01T00:00:00+99:99",
        "9999-12-31T23:59:59.9999999Z",
        "9999-12-31T23:59:59-18:00",
        "10000-01-01",
        "+999999999-12-31T23:59:59Z",
        "-0001-01-01T00:00:00Z",
        "0001-01-01T00:00:00",
        "0999-12-31T23:59:59Z",
        "2026-01-01T00:00:00[Europe/Stockholm]",
        "/Date(9223372036854775807)/",
        "/Date(-62135596800000)/",
        "/Date(1e5)/",
        "/Date(1)/x",
        "2016-12-31T23:59:60Z",
        "2026-W01-1",
        "20260101"
    };

    private static final String[] GUIDS = {
        "00000000-0000-0000-0000-000000000000",
        "00000000000000000000000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "{5a10a6a0-0000-4000-8000-000000000001}",
        "(5a10a6a0-0000-4000-8000-000000000001)",
        "5A10A6A0000040008000000000000001",
        "5a10a6a0-0000-4000-8000-00000000000",
        "5a10a6a0-0000-4000-8000-0000000000011",
        "5a10a6a0_0000_4000_8000_000000000001",
        "{5a10a6a0-0000-4000-8000-000000000001",
        "urn:uuid:5a10a6a0-0000-4000-8000-000000000001",
        "1-1-1-1-1"
    };

    private static final String[] ADDRESSES = {
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.com",
        "http://",
        "http://[::1",
        "http://[::1]:0/",
        "https://example.com:99999/",
        "https://user:pass@example.com/",
        "https://exa mple.com/",
        "https://example.com/\u0000",
        "https://xn--/",
        "https://" + "a".repeat(300) + ".example/",
        "HTTPS://EXAMPLE.COM/%",
        "https://example.com/{CHECKOUT_SESSION_ID}/{0}",
        "http://169.254.169.254/latest/meta-data",
        "http://127.0.0.1:1/",
        "https://salong-saga.example@evil.example/",
        "https://ümlaut.example/"
    };

    private static final String[] NUMBERS = {
        "0",
        "-0",
        "-1",
        "1",
        "2",
        "10000",
        "10001",
        "2147483647",
        "2147483648",
        "-2147483648",
        "-2147483649",
        "9223372036854775807",
        "9223372036854775808",
        "18446744073709551616",
        "0.1",
        "1.0",
        "1.5",
        "1e0",
        "1E5",
        "1e2147483647",
        "1e400",
        "1e-400",
        "-1e999999999",
        "1e99999999999999999999",
        "0.00000000000000000000000000000001",
        "123456789.99"
    };

    /** What is no JSON at all. */
    private static final String[] TOKENS = {
        "NaN",
        "Infinity",
        "-Infinity",
        "undefined",
        "'x'",
        "+1",
        ".5",
        "1.",
        "01",
        "0x1F",
        "1_000",
        "--1",
        "tru",
        "\"\\x41\"",
        "\"\\ud8\"",
        "\"unended",
        "\"\n\"",
        "/* */1",
        "1//",
        "",
        "]",
        "}",
        ":",
        ","
    };

    private static final int[] LENGTHS = {65, 101, 256, 501, 1025, 5000, 40_000, 300_000};
    private static final int[] DEPTHS = {2, 31, 32, 33, 100, 1001, 20_000};

    private final Dice dice;

    public Nasty(Dice dice) {
        this.dice = dice;
    }

    /** A text for a member, a query or a path. */
    public String string() {
        return dice.any(List.<Supplier<String>>of(
                        () -> dice.any(STRINGS),
                        () -> dice.any(STRINGS),
                        () -> dice.any(DATES),
                        () -> dice.any(GUIDS),
                        () -> dice.any(ADDRESSES),
                        () -> dice.any(NUMBERS),
                        () -> dice.any("x", "å", "🦄", "\u0001", " ", "9", "[", "\"")
                                .repeat(dice.any(65, 101, 256, 501, 1025))))
                .get();
    }

    /** A value of any type or of none. */
    public Text value() {
        return switch (dice.below(12)) {
            case 0, 1, 2 -> Text.string(string());
            case 3, 4 -> Text.raw(dice.any(NUMBERS));
            case 5 -> Text.raw(dice.any("true", "false", "null"));
            case 6 ->
                dice.oneIn(3) ? Text.raw(dice.any(TOKENS)) : Text.raw("9".repeat(dice.any(20, 64, 65, 1001, 5000)));
            case 7 ->
                dice.any(Text.many(), Text.many(Text.raw("null")), Text.many(Text.many()), Text.many(Text.raw(1)));
            case 8 -> Text.members();
            case 9 -> Text.members().with(name(), Text.string(string()));
            case 10 -> deep(DEPTHS[dice.below(DEPTHS.length)]);
            default -> lengthy();
        };
    }

    private Text lengthy() {
        int length = LENGTHS[dice.below(LENGTHS.length)];
        return dice.oneIn(2)
                ? Text.string(dice.any("x", "å", "🦄", "\u0001", "\\", "\"").repeat(length))
                : Text.raw("[" + "{},".repeat(length) + "{}]");
    }

    private Text deep(int depth) {
        return dice.oneIn(2)
                ? Text.raw("[".repeat(depth) + "]".repeat(depth))
                : Text.raw("{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
    }

    /** Of a member that nobody knows. */
    public String name() {
        return dice.any(
                "",
                " ",
                "a",
                "\u0000",
                "\ud800",
                "__proto__",
                "constructor",
                "class",
                "$type",
                "@type",
                "__type",
                "a.b",
                "a[0]",
                "[]",
                "ResponseStatus",
                "errors",
                "n".repeat(70_000));
    }
}
