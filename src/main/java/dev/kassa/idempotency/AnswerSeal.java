package dev.kassa.idempotency;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;

/**
 * Seals answers for the day that they are kept (AES-256-GCM under {@code kassa.encryption-key}): some let a customer pay, and
 * nothing that does lies about in the clear. Without a key of its own, Kassa seals them under one that it forgets when it ends.
 */
@Component
class AnswerSeal {

    /** Separates this use of the key from any other; not a secret. */
    private static final String SALT = "6b617373612d616e73776572"; // hex

    private final BytesEncryptor encryptor;

    AnswerSeal(@Value("${kassa.encryption-key:}") String key) {
        this.encryptor = Encryptors.stronger(key.isBlank() ? passing() : key, SALT);
    }

    /** @param id of the row that it is sealed for; in another it cannot be opened */
    byte[] seal(String id, Answer answer) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(id);
            out.writeShort(answer.status());
            out.writeByte(answer.headers().size());
            for (Map.Entry<String, String> header : answer.headers().entrySet()) {
                out.writeUTF(header.getKey());
                out.writeUTF(header.getValue());
            }
            out.write(answer.body());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return encryptor.encrypt(bytes.toByteArray());
    }

    /** Empty if it cannot be opened, because it was sealed under a key of before. */
    Optional<Answer> open(String id, byte[] sealed) {
        try (var in = new DataInputStream(new ByteArrayInputStream(encryptor.decrypt(sealed)))) {
            if (!in.readUTF().equals(id)) {
                return Optional.empty();
            }
            int status = in.readUnsignedShort();
            var headers = new LinkedHashMap<String, String>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                headers.put(in.readUTF(), in.readUTF());
            }
            return Optional.of(new Answer(status, headers, in.readAllBytes(), true));
        } catch (IOException | IllegalStateException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String passing() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
