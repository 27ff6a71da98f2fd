package dev.kassa.company;

import dev.kassa.company.SettingProblem.Fault;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a short text that somebody has typed must be. */
public final class Texts {

    /** Whether it exists, only a letter there can tell. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");

    private Texts() {}

    /** Adds a fault if the text is longer, or holds what no keyboard types. */
    public static void check(String field, @Nullable String text, int longest, List<Fault> faults) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            faults.add(new Fault(field, "tooLong", longest));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            faults.add(new Fault(field, "controlCharacter"));
        }
    }

    /** Adds a fault if the text is no address of e-mail; nothing, or an empty one, is fine. */
    public static void checkEmail(String field, @Nullable String text, List<Fault> faults) {
        if (text != null && !text.isEmpty() && !EMAIL.matcher(text).matches()) {
            faults.add(new Fault(field, "email"));
        }
    }
}
