package dev.kassa.api.jsonapi.tokens;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an OAuth client sends to get a token, as JSON or as a form; its id and secret may be in the body or, encoded, in the header
 * of Basic authentication. What it leaves out is empty here.
 */
record TokenRequest(String grantType, String clientId, String clientSecret, String scope) {

    private static final int LIMIT_BYTES = 8 * 1024;
    private static final String BASIC = "basic ";
    private static final JsonMapper JSON = new JsonMapper();

    /** @throws IllegalArgumentException if it cannot be read */
    static TokenRequest read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LIMIT_BYTES + 1);
        if (body.length > LIMIT_BYTES) {
            throw new IllegalArgumentException("The request is too large.");
        }
        String text = new String(body, StandardCharsets.UTF_8).strip();
        Map<String, String> members = text.startsWith("{") ? json(text) : form(text);
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            String[] pair = new String(
                            Base64.getDecoder()
                                    .decode(authorization
                                            .substring(BASIC.length())
                                            .strip()),
                            StandardCharsets.UTF_8)
                    .split(":", 2);
            members.put("client_id", decoded(pair[0]));
            members.put("client_secret", pair.length == 2 ? decoded(pair[1]) : "");
        }
        return new TokenRequest(
                members.getOrDefault("grant_type", ""),
                members.getOrDefault("client_id", ""),
                members.getOrDefault("client_secret", ""),
                members.getOrDefault("scope", ""));
    }

    private static Map<String, String> json(String text) {
        Map<String, String> members = new HashMap<>();
        try {
            JsonNode node = JSON.readTree(text);
            node.properties().forEach(member -> {
                if (member.getValue().isString()) {
                    members.put(member.getKey(), member.getValue().asString());
                }
            });
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException("The request is not JSON.");
        }
        return members;
    }

    private static Map<String, String> form(String text) {
        Map<String, String> members = new HashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                members.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return members;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "TokenRequest[" + grantType + "]";
    }
}
