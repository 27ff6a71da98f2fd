package dev.kassa.api.servicestack;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/** What the constants of an enum are called on the wire: in PascalCase, as .NET calls them. */
final class Words {

    private Words() {}

    /** {@code READY_TO_SHIP} is ReadyToShip; what is in PascalCase already stays as it is. */
    static String of(Enum<?> constant) {
        String name = constant.name();
        if (!name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        return Arrays.stream(name.split("_"))
                .map(part -> StringUtils.capitalize(part.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
    }
}
