package dev.kassa.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a sandbox with people in it lets everybody know, so that the pages can be tried at once.
 *
 * @param companyId the company that the samples are about
 * @param checkoutId a checkout of its
 * @param orderId what an order of its that nobody has paid is called in the JSON:API
 */
@ConfigurationProperties("kassa.demo")
public record Demo(
        @Nullable UUID companyId,
        @Nullable UUID checkoutId,
        @Nullable String orderId,
        @DefaultValue List<Key> keys) {

    private static final Demo NONE = new Demo(null, null, null, List.of());

    /** @param role as {@code Role} spells it */
    public record Key(String owner, String role, UUID key) {}

    /** Where money may be real nobody is let in on anything. */
    public Demo where(boolean sandbox) {
        return sandbox ? this : NONE;
    }
}
