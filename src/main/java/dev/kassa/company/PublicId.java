package dev.kassa.company;

import java.security.SecureRandom;

/** The names by which integrators know things in addresses: ten letters, of which ours tell nothing. */
public final class PublicId {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicId() {}

    /** One that nothing has yet: of 10¹⁷ it is as good as certain, and the database sees to it. */
    public static String fresh() {
        StringBuilder id = new StringBuilder(10);
        RANDOM.ints(10, 0, LETTERS.length()).forEach(at -> id.append(LETTERS.charAt(at)));
        return id.toString();
    }
}
