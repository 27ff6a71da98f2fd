package dev.kassa.api.jsonapi;

import java.util.regex.Pattern;

/** What an id can look like at all. What cannot be one is not looked for: a database would have to compare alphabets. */
final class PublicNames {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private PublicNames() {}

    static boolean isLike(String id) {
        return NAME.matcher(id).matches();
    }
}
