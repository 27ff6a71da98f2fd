package dev.kassa.sandbox.stripe;

import java.security.SecureRandom;

/** Stripe's kind of id: a prefix that names the object, and letters that nobody can guess. */
final class Id {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Id() {}

    static String fresh(String prefix, int length) {
        StringBuilder id = new StringBuilder(prefix);
        RANDOM.ints(length, 0, LETTERS.length()).forEach(at -> id.append(LETTERS.charAt(at)));
        return id.toString();
    }
}
