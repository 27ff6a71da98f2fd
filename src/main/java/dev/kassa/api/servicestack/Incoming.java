package dev.kassa.api.servicestack;

import dev.kassa.api.servicestack.Operations.Match;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads what a request brings along, and no more of it than a request of this API can need. */
@Component
class Incoming {

    static final int LIMIT_BYTES = 256 * 1024;

    private static final Set<Charset> CHARSETS = Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Json json;

    Incoming(Json json) {
        this.json = json;
    }

    /**
     * @param body as {@link #body} reads it
     * @throws Refused if it cannot be read, whatever the reason
     */
    Members read(HttpServletRequest request, Match match, String body) {
        Members members = address(request, match);
        if (!body.isBlank()) {
            if (isForm(request, match, body)) {
                addPairs(members, body, "body");
            } else {
                members.addAll(json.readObject(body));
            }
        }
        return members;
    }

    /**
     * Reads a batch, which is a list of requests in JSON.
     *
     * @throws Refused if it is none
     */
    List<JsonNode> readList(HttpServletRequest request, Match match, String body) {
        if (body.isBlank() || isForm(request, match, body)) {
            throw Refused.unreadable("1:1");
        }
        return json.readList(body);
    }

    /** The members that the path and the query bring along. */
    Members address(HttpServletRequest request, Match match) {
        Members members = new Members();
        match.variables().forEach(members::add);
        if (request.getQueryString() != null) {
            addPairs(members, request.getQueryString(), "query");
        }
        return members;
    }

    /** @throws Refused if it is too large, or no text */
    static String body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LIMIT_BYTES) {
            throw Refused.tooLarge(LIMIT_BYTES);
        }
        byte[] bytes = request.getInputStream().readNBytes(LIMIT_BYTES + 1);
        if (bytes.length > LIMIT_BYTES) {
            throw Refused.tooLarge(LIMIT_BYTES);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw Refused.unreadable("UTF-8");
        }
    }

    /**
     * Whether the body is a form and not JSON. The pre-defined routes take every type for JSON, since some clients say text/plain,
     * and curl says form whatever it sends; but what is sent in parts is none.
     */
    private static boolean isForm(HttpServletRequest request, Match match, String body) {
        MediaType type = type(request.getContentType(), match);
        boolean form = type != null && type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED);
        boolean json = type == null
                || type.getSubtype().equals("json")
                || type.getSubtype().endsWith("+json");
        boolean parts = type != null && type.getType().equals("multipart");
        if (parts || !form && !json && !match.preDefined()) {
            throw Refused.unsupportedMediaType();
        }
        return form && !body.stripLeading().startsWith(match.batch() ? "[" : "{");
    }

    private static @Nullable MediaType type(@Nullable String header, Match match) {
        if (header == null || header.isBlank()) {
            return null;
        }
        try {
            MediaType type = MediaType.parseMediaType(header);
            Charset charset = type.getCharset();
            if (charset != null && !CHARSETS.contains(charset)) {
                throw Refused.unsupportedMediaType();
            }
            return type;
        } catch (InvalidMediaTypeException notAType) {
            if (match.preDefined()) {
                return null;
            }
            throw Refused.unsupportedMediaType();
        }
    }

    private static void addPairs(Members members, String pairs, String place) {
        try {
            Pairs.read(pairs).forEach(pair -> members.add(pair.getKey(), pair.getValue()));
        } catch (IllegalArgumentException notText) {
            throw Refused.unreadable(place);
        }
    }
}
