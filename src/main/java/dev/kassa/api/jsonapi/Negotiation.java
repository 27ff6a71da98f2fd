package dev.kassa.api.jsonapi;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What is spoken at this door: JSON:API's own media type, both ways. */
final class Negotiation {

    static final int LIMIT_BYTES = 256 * 1024;

    private static final MediaType OURS = MediaType.parseMediaType(Refused.MEDIA_TYPE);

    /** Parameters that change nothing for us. JSON:API has one more, for extensions, of which we know none. */
    private static final Set<String> HARMLESS = Set.of("profile", "q", "charset");

    private Negotiation() {}

    /** Whether a request shows that it wants JSON:API, be it by what it sends or by what it takes. */
    static boolean isWanted(HttpServletRequest request) {
        return (request.getHeader(HttpHeaders.ACCEPT) + request.getContentType()).contains(Refused.MEDIA_TYPE);
    }

    /** @throws Refused if the caller takes nothing that we have */
    static void demandAccept(HttpServletRequest request) {
        List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            List<MediaType> ranges = MediaType.parseMediaTypes(accept);
            if (!ranges.isEmpty() && ranges.stream().noneMatch(Negotiation::takesOurs)) {
                throw Refused.notAcceptable();
            }
        } catch (InvalidMediaTypeException nonsense) {
            throw Refused.notAcceptable();
        }
    }

    private static boolean takesOurs(MediaType range) {
        return range.includes(OURS) && range.getQualityValue() > 0 && isHarmless(range);
    }

    private static boolean isHarmless(MediaType type) {
        Map<String, String> parameters = type.getParameters();
        return HARMLESS.containsAll(parameters.keySet())
                && (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
    }

    /**
     * The body of a request, of whatever type as long as it is empty.
     *
     * @throws Refused if it is too large, of another type, or no text
     */
    static String body(HttpServletRequest request) {
        byte[] bytes = bytes(request);
        if (bytes.length == 0) {
            return "";
        }
        demandOurType(request.getContentType());
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Refused.badRequest("The body is not UTF-8.");
        }
    }

    private static byte[] bytes(HttpServletRequest request) {
        if (request.getContentLengthLong() > LIMIT_BYTES) {
            throw Refused.tooLarge(LIMIT_BYTES);
        }
        byte[] bytes;
        try {
            bytes = request.getInputStream().readNBytes(LIMIT_BYTES + 1);
        } catch (IOException broken) {
            throw Refused.badRequest("The body could not be read.");
        }
        if (bytes.length > LIMIT_BYTES) {
            throw Refused.tooLarge(LIMIT_BYTES);
        }
        return bytes;
    }

    private static void demandOurType(@Nullable String header) {
        try {
            MediaType type = header == null ? MediaType.ALL : MediaType.parseMediaType(header);
            if (!type.equalsTypeAndSubtype(OURS) || !isHarmless(type)) {
                throw Refused.unsupportedMediaType();
            }
        } catch (InvalidMediaTypeException nonsense) {
            throw Refused.unsupportedMediaType();
        }
    }
}
