package dev.kassa.pages.payer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In which language a customer is spoken to: the one chosen on the page, or else the checkout's. It travels in the address,
 * since cookies do not reach into a frame on somebody else's page.
 */
final class PayerLanguage {

    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final Locale ENGLISH = Locale.UK;

    private PayerLanguage() {}

    static Locale of(@Nullable String chosen, String otherwise) {
        return switch (chosen == null ? otherwise : chosen) {
            case "sv" -> SWEDISH;
            case "en" -> ENGLISH;
            default -> otherwise.equals("sv") ? SWEDISH : ENGLISH;
        };
    }
}
