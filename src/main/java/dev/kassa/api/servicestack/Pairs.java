package dev.kassa.api.servicestack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** Reads the names and values of a query or a form. What is no UTF-8 is not made into something else. */
final class Pairs {

    private static final int RADIX = 16;

    private Pairs() {}

    /**
     * @param text as it came; null says the same as an empty one
     * @throws IllegalArgumentException if a percent sign is followed by nonsense, or if it is no UTF-8
     */
    static List<Entry<String, String>> read(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        var pairs = new ArrayList<Entry<String, String>>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.add(Map.entry(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1))));
            }
        }
        return pairs;
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text.replace('+', ' ');
        }
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                bytes.write(octet(text, i + 1));
                i += 2;
            } else {
                int symbol = text.charAt(i) == '+' ? ' ' : text.codePointAt(i);
                bytes.writeBytes(Character.toString(symbol).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(symbol) - 1;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new IllegalArgumentException("no UTF-8", notUtf8);
        }
    }

    private static int octet(String text, int from) {
        if (from + 2 > text.length()
                || Character.digit(text.charAt(from), RADIX) < 0
                || Character.digit(text.charAt(from + 1), RADIX) < 0) {
            throw new IllegalArgumentException("no percent code");
        }
        return Integer.parseInt(text.substring(from, from + 2), RADIX);
    }
}
