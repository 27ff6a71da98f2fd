package dev.kassa.sandbox.payson;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the merchant wants the payment page to look. */
@JsonAutoDetect(fieldVisibility = ANY)
final class Gui {
    String colorScheme = "white";
    String locale = "sv";

    @Nullable
    List<String> countries;

    boolean requestPhone;
    boolean phoneOptional;
    String verification = "none";

    List<@Nullable Object> contents() {
        return Arrays.asList(colorScheme, locale, countries, requestPhone, phoneOptional, verification);
    }
}
