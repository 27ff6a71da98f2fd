package dev.kassa.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The keys of programs, found by their hash. */
interface ApiKeys extends Repository<ApiKey, UUID> {

    /** The key of this hash, which may have been revoked. */
    Optional<ApiKey> findByKeyHash(String keyHash);

    Optional<ApiKey> findById(UUID id);

    /** The hash by which a key is kept: of the canonical form of the GUID, so that letter case does not matter. */
    static String hash(UUID key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(key.toString().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
