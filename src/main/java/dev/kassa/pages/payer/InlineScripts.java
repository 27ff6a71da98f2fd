package dev.kassa.pages.payer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A provider's snippet may begin with a script of a few lines that loads the rest. Each such script is allowed by its hash, so
 * that the page needs no 'unsafe-inline', and no other script gets in beside it.
 */
final class InlineScripts {

    private static final Pattern SCRIPT =
            Pattern.compile("<script\\b([^>]*)>(.*?)</script\\s*>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HAS_SOURCE = Pattern.compile("\\bsrc\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern HASH = Pattern.compile("'sha256-[A-Za-z0-9+/]{43}='");

    private InlineScripts() {}

    /** The hashes as CSP sources, in the order of the scripts. */
    static List<String> hashes(String html) {
        return SCRIPT.matcher(html)
                .results()
                .filter(script -> !HAS_SOURCE.matcher(script.group(1)).find())
                .map(script -> hash(script.group(2)))
                .toList();
    }

    static boolean isHash(String word) {
        return HASH.matcher(word).matches();
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(script.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
