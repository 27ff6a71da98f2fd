package dev.kassa.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Passes with which a person who is signed in goes once through the door of programs, with their own rights. They are good for this
 * server alone, which calls itself, and for as long as that takes.
 */
@Component
public class Passes {

    /** The header that carries one. */
    public static final String HEADER = "x-kassa-pass";

    private static final Duration GOOD_FOR = Duration.ofSeconds(30);
    private static final int MOST = 10_000;
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Cache<String, SignedIn> issued;

    Passes(Clock clock) {
        this.issued = Caffeine.newBuilder()
                .ticker(new Ticks(clock))
                .expireAfterWrite(GOOD_FOR)
                .maximumSize(MOST)
                .build();
    }

    /** A pass for this person, good once. */
    public String issue(SignedIn person) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String pass = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        issued.put(pass, person);
        return pass;
    }

    Optional<SignedIn> take(@Nullable String pass) {
        return Optional.ofNullable(pass).map(shown -> issued.asMap().remove(shown));
    }
}
