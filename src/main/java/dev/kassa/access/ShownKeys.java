package dev.kassa.access;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the key that a program shows: itself, or by a token that stands for it. */
@Component
class ShownKeys {

    private final ApiKeys keys;
    private final AccessTokens tokens;

    ShownKeys(ApiKeys keys, AccessTokens tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    /** The key, which may have ended; empty if there is none. */
    Optional<ApiKey> find(String shown) {
        return ApiKeyFilter.parse(shown)
                .map(guid -> keys.findByKeyHash(ApiKeys.hash(guid)))
                .orElseGet(() -> tokens.keyOf(shown.strip()));
    }
}
