package dev.kassa.company;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.stereotype.Component;

/** Seals keys and secrets (AES-256-GCM under {@code kassa.encryption-key}), so that a copy of the database opens nothing. */
@Component
public class Sealing {

    /** Separates this use of the key from any other; not a secret, and it can never change. */
    private static final String SALT = "6b617373612d6b65"; // hex

    private final String key;

    Sealing(@Value("${kassa.encryption-key:}") String key) {
        this.key = key;
    }

    /** The secret as it may be stored. */
    public String seal(String secret) {
        return encryptor().encrypt(secret);
    }

    /** The secret in clear, for the one who uses it at once. */
    public String open(String sealed) {
        return encryptor().decrypt(sealed);
    }

    private TextEncryptor encryptor() {
        if (key.isBlank()) {
            throw new IllegalStateException("Set kassa.encryption-key: provider keys are stored under it");
        }
        return Encryptors.delux(key, SALT);
    }
}
