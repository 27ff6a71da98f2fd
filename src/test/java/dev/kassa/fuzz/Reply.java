package dev.kassa.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What came back, byte for byte. */
public record Reply(int status, Map<String, String> headers, String body) {

    /** Nothing at all came back. */
    public static final Reply SILENCE = new Reply(0, Map.of(), "");

    static Reply of(byte[] bytes) {
        String whole = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = whole.indexOf("\r\n\r\n");
        if (end < 0) {
            return SILENCE;
        }
        String[] lines = whole.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int line = 1; line < lines.length; line++) {
            int colon = lines[line].indexOf(':');
            headers.put(
                    lines[line].substring(0, colon),
                    lines[line].substring(colon + 1).strip());
        }
        String body = whole.substring(end + 4);
        byte[] content = "chunked".equals(headers.get("Transfer-Encoding"))
                ? joined(body)
                : body.getBytes(StandardCharsets.ISO_8859_1);
        return new Reply(
                Integer.parseInt(lines[0].split(" ")[1]), headers, new String(content, StandardCharsets.UTF_8));
    }

    private static byte[] joined(String chunks) {
        var content = new ByteArrayOutputStream();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, line), 16);
            content.writeBytes(chunks.substring(line + 2, line + 2 + length).getBytes(StandardCharsets.ISO_8859_1));
            at = line + 2 + length + 2;
            if (length == 0) {
                break;
            }
        }
        return content.toByteArray();
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public boolean isGood() {
        return status >= 200 && status < 300;
    }
}
