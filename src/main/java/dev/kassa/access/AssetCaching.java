package dev.kassa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Assets may be kept for ever under an address that changes with them: one that holds their hash or their release. Under any
 * other the browser asks each time whether it has the newest, as it must for pages that were made before a new release.
 */
class AssetCaching implements HeaderWriter {

    private static final Pattern CHANGING =
            Pattern.compile("/assets/.*-[0-9a-f]{32}\\.\\w+|/webjars/[^/]+/\\d[^/]*/.*");

    /** It is asked when the answer is about to leave; an address that leads to nothing has nothing to be kept yet. */
    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String kept = response.getHeader(HttpHeaders.CACHE_CONTROL);
        if (kept != null && kept.contains("max-age")) {
            boolean changes = CHANGING.matcher(request.getRequestURI()).matches();
            response.setHeader(HttpHeaders.CACHE_CONTROL, changes ? kept + ", immutable" : "no-cache");
        }
    }
}
