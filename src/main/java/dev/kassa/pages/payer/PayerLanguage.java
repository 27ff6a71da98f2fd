package dev.kassa.pages.payer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * In which language a customer is spoken to: the one chosen on the page, or else the checkout's. It travels in the address,
 * since cookies do not reach into a frame on somebody else's page.
 */
final class PayerLanguage {

    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final Locale ENGLISH = Locale.UK;
    private static final Pattern CHOSEN = Pattern.compile("(?:^|&)lang=(sv|en)(?:&|$)");

    private PayerLanguage() {}

    /**
     * Read from the address by hand: asking the request for a parameter fails if any of them is badly encoded, and no customer
     * is turned away for what some mail program made of a link.
     */
    static Locale of(HttpServletRequest request, String otherwise) {
        String chosen = chosen(request.getQueryString());
        return (chosen == null ? otherwise : chosen).equals("sv") ? SWEDISH : ENGLISH;
    }

    private static @Nullable String chosen(@Nullable String query) {
        Matcher chosen = CHOSEN.matcher(query == null ? "" : query);
        return chosen.find() ? chosen.group(1) : null;
    }
}
