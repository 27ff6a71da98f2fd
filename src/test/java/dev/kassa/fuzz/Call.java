package dev.kassa.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request as it goes over the wire.
 *
 * @param target as in the first line, with all that is wrong with it
 * @param headers each a line
 */
public record Call(String verb, String target, List<String> headers, byte[] body, Frame frame) {

    private static final int SHOWN = 1200;

    /** How the end of the body is told. */
    public enum Frame {
        NONE,
        LENGTH,
        CHUNKS,
        BAD_CHUNKS,
        TOO_SHORT
    }

    byte[] head() {
        String framing = switch (frame) {
            case NONE -> "";
            case LENGTH -> "Content-Length: " + body.length + "\r\n";
            case CHUNKS, BAD_CHUNKS -> "Transfer-Encoding: chunked\r\n";
            case TOO_SHORT -> "Content-Length: " + (body.length + 10) + "\r\n";
        };
        return ("%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s%s\r\n"
                        .formatted(
                                verb,
                                target,
                                headers.stream().map(line -> line + "\r\n").collect(Collectors.joining()),
                                framing))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** To be sent again by hand. */
    @Override
    public String toString() {
        String whole = new String(head(), StandardCharsets.ISO_8859_1) + new String(body, StandardCharsets.UTF_8);
        return whole.length() > SHOWN
                ? whole.substring(0, SHOWN) + "… (" + whole.length() + " characters, " + frame + ")"
                : whole + " (" + frame + ")";
    }
}
