package dev.kassa.api.servicestack.metadata;

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
 */
@ConfigurationProperties("kassa.demo")
record Demo(
        @Nullable UUID companyId,
        @Nullable UUID checkoutId,
        @DefaultValue List<Key> keys) {

    static final Demo NONE = new Demo(null, null, List.of());

    /** @param role as {@code Role} spells it */
    record Key(String owner, String role, UUID key) {}
}
