package dev.kassa.pages.payer;

import dev.kassa.checkout.ForPayer;
import dev.kassa.checkout.PayerWay;
import dev.kassa.checkout.PaymentProvider.PageSources;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What a customer's page may load, and in whose frames it may stand. The provider's hosts are allowed where there is something
 * to pay, and nowhere else.
 */
final class PagePolicy {

    private static final String OURS = "'self'";
    private static final PageSources NONE = new PageSources(List.of(), List.of(), List.of(), List.of());

    /** A host source and nothing that could end one and begin another directive. */
    private static final Pattern HOST_SOURCE = Pattern.compile("[A-Za-z0-9*.:/\\[\\]_-]+");

    private PagePolicy() {}

    /** For a page on which the provider's own scripts and frames do the paying. */
    static void paying(HttpServletResponse response, ForPayer payer, PageSources sources) {
        @Nullable String snippet = payer.way() instanceof PayerWay.Snippet way ? way.html() : null;
        List<String> inline = snippet == null ? List.of() : InlineScripts.hashes(snippet);
        String styles =
                snippet == null ? "" : "; style-src-attr 'unsafe-inline'"; // the provider's, on its own elements
        set(response, sources, inline, styles, ancestors(payer));
    }

    /** For a page that only says something about a checkout. */
    static void telling(HttpServletResponse response, ForPayer payer) {
        set(response, NONE, List.of(), "", ancestors(payer));
    }

    /** For a page that knows of no checkout, and so of no company whose frames it may stand in; it holds nothing to steal. */
    static void lost(HttpServletResponse response) {
        set(response, NONE, List.of(), "", "*");
    }

    private static void set(
            HttpServletResponse response, PageSources more, List<String> inline, String styles, String ancestors) {
        List<String> scripts =
                Stream.concat(more.scripts().stream(), inline.stream()).toList();
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; form-action 'self'; style-src 'self'; font-src 'self'" + styles
                        + "; script-src " + sources(OURS, scripts)
                        + "; frame-src " + sources(OURS, more.frames())
                        + "; connect-src " + sources(OURS, more.connections())
                        + "; img-src " + sources(OURS + " data:", more.images())
                        + "; frame-ancestors " + ancestors);
        response.setHeader("Referrer-Policy", "no-referrer"); // the address is the key to the page
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    private static String ancestors(ForPayer payer) {
        return sources(OURS, List.of(payer.company().embedHosts().split("\\s+")));
    }

    private static String sources(String ours, List<String> others) {
        return Stream.concat(Stream.of(ours), others.stream().filter(PagePolicy::isSource))
                .collect(Collectors.joining(" "));
    }

    private static boolean isSource(String word) {
        return HOST_SOURCE.matcher(word).matches() || InlineScripts.isHash(word);
    }
}
