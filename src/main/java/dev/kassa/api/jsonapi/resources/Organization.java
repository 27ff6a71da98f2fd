package dev.kassa.api.jsonapi.resources;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The ten letters by which programs know a company: made of its id, from which they do not lead back. */
public final class Organization {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Organization() {}

    public static String idOf(UUID company) {
        byte[] digest = digest(company.toString());
        var letters = new StringBuilder();
        for (int place = 0; place < 10; place++) {
            int two = (digest[2 * place] & 0xFF) << 8 | digest[2 * place + 1] & 0xFF;
            letters.append(LETTERS.charAt(two % LETTERS.length()));
        }
        return letters.toString();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
