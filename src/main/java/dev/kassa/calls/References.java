package dev.kassa.calls;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds by which word the list of checkouts can be searched for what a call speaks of. */
final class References {

    private static final int LONGEST = 190;
    private static final Pattern IN_ADDRESS =
            Pattern.compile("(?i)/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|cs_\\w+)(?=[/?.]|$)");

    /** Other ids are of other things, or those of a dialect alone. */
    private static final Pattern UNIQUE = Pattern.compile("[0-9a-fA-F-]{36}");

    /** In the order of how well they tell one checkout from others. */
    private static final List<String> MEMBERS =
            List.of("internalreferenceid", "sessionid", "checkoutid", "stripe_id", "number", "id");

    private static final Pattern MEMBER = Pattern.compile("\"(\\w{2,20})\":\"([^\"\\\\]{3,190})\"");

    private References() {}

    /** @param bodies as they are kept, the request's first */
    static @Nullable String in(String target, String... bodies) {
        Matcher address = IN_ADDRESS.matcher(target);
        if (address.find()) {
            return address.group(1);
        }
        return MEMBERS.stream()
                .flatMap(name -> Stream.of(bodies)
                        .flatMap(body -> values(name, body))
                        .filter(value ->
                                !name.equals("id") || UNIQUE.matcher(value).matches()))
                .filter(value -> !value.startsWith("["))
                .findFirst()
                .map(value -> value.substring(0, Math.min(LONGEST, value.length())))
                .orElse(null);
    }

    private static Stream<String> values(String name, String body) {
        return MEMBER.matcher(body)
                .results()
                .filter(member -> member.group(1).toLowerCase(Locale.ROOT).equals(name))
                .map(member -> member.group(2))
                .limit(1);
    }
}
