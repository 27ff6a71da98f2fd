package dev.kassa.api.jsonapi;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of a query, each with the words in its brackets: {@code filter[q][id_eq]} is "filter" with two of them. */
record Parameters(List<Parameter> all) {

    private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*])*)");
    private static final Pattern BRACKET = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final int MOST = 50;

    /** @param whole the name as it was sent, brackets and all */
    record Parameter(String whole, String name, List<String> words, String value) {}

    /**
     * @param query as it stands in the address, brackets percent-encoded or not; null for none
     * @throws Refused if it cannot be read, or says one thing twice
     */
    static Parameters of(@Nullable String query) {
        Map<String, Parameter> byName = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (byName.put(name, parameter(name, value)) != null) {
                throw Refused.badRequest("A parameter comes twice.");
            }
        }
        if (byName.size() > MOST) {
            throw Refused.badRequest("There are too many parameters.");
        }
        return new Parameters(List.copyOf(byName.values()));
    }

    private static Parameter parameter(String whole, String value) {
        Matcher parts = NAME.matcher(whole);
        if (!parts.matches()) {
            return new Parameter(whole, whole, List.of(), value);
        }
        List<String> words = new ArrayList<>();
        BRACKET.matcher(parts.group(2)).results().forEach(bracket -> words.add(bracket.group(1)));
        return new Parameter(whole, parts.group(1), words, value);
    }

    private static String decoded(String text) {
        try {
            // By way of Latin 1, so that bytes which are no UTF-8 are refused and not replaced.
            byte[] bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            throw Refused.badRequest("The query cannot be read.");
        }
    }
}
