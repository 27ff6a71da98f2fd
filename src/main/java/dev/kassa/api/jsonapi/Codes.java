package dev.kassa.api.jsonapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The codes that errors have, by the status that they come with. */
final class Codes {

    static final Map<Integer, List<String>> BY_STATUS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    400,
                    List.of(
                            "BAD_REQUEST",
                            "PARAM_MISSING",
                            "PARAM_NOT_ALLOWED",
                            "INVALID_DATA_FORMAT",
                            "TYPE_MISMATCH",
                            "KEY_NOT_INCLUDED_IN_URL",
                            "INVALID_RELATIONSHIP",
                            "INVALID_LINKS_OBJECT",
                            "INVALID_INCLUDE",
                            "INVALID_FIELD",
                            "INVALID_SORT_CRITERIA",
                            "FILTER_NOT_ALLOWED",
                            "INVALID_FILTER_VALUE",
                            "INVALID_PAGE_VALUE",
                            "IDEMPOTENCY_KEY_INVALID")),
            Map.entry(401, List.of("INVALID_TOKEN", "UNAUTHORIZED")),
            Map.entry(404, List.of("RECORD_NOT_FOUND")),
            Map.entry(405, List.of("METHOD_NOT_ALLOWED")),
            Map.entry(406, List.of("NOT_ACCEPTABLE")),
            Map.entry(409, List.of("CONFLICT", "IDEMPOTENCY_KEY_REUSED", "IDEMPOTENCY_KEY_IN_USE")),
            Map.entry(413, List.of("CONTENT_TOO_LARGE")),
            Map.entry(415, List.of("UNSUPPORTED_MEDIA_TYPE")),
            Map.entry(422, List.of("VALIDATION_ERROR")),
            Map.entry(423, List.of("LOCKED")),
            Map.entry(429, List.of("TOO_MANY_REQUESTS")),
            Map.entry(500, List.of("INTERNAL_SERVER_ERROR")),
            Map.entry(502, List.of("PROVIDER_REFUSED")),
            Map.entry(503, List.of("PROVIDER_UNREACHABLE")),
            Map.entry(504, List.of("OUTCOME_UNKNOWN"))));

    private Codes() {}
}
