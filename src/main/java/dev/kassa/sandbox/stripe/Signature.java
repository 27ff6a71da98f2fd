package dev.kassa.sandbox.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The {@code Stripe-Signature} header: the time, and one {@code v1} for each secret that is valid now. */
final class Signature {

    private Signature() {}

    static String header(List<String> secrets, long epochSeconds, String payload) {
        return secrets.stream()
                .map(secret -> "v1=" + sign(secret, epochSeconds + "." + payload))
                .collect(Collectors.joining(",", "t=" + epochSeconds + ",", ""));
    }

    private static String sign(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
