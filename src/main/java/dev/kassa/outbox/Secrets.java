package dev.kassa.outbox;

import dev.kassa.company.Sealing;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The secrets that deliveries are signed with: made here, stored sealed, shown once. */
@Component
class Secrets {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Sealing sealing;

    Secrets(Sealing sealing) {
        this.sealing = sealing;
    }

    String make() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    String seal(String secret) {
        return sealing.seal(secret);
    }

    /** Those that sign for an endpoint now, the present one first. */
    List<byte[]> of(Endpoint endpoint, Instant now) {
        Stream<String> sealed = endpoint.hasTwoSecrets(now)
                ? Stream.of(endpoint.sealedSecret(), Objects.requireNonNull(endpoint.sealedPrevious()))
                : Stream.of(endpoint.sealedSecret());
        return sealed.map(sealing::open)
                .map(secret -> Base64.getDecoder().decode(secret.substring(PREFIX.length())))
                .toList();
    }
}
