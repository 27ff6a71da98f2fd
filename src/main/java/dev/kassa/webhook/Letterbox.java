package dev.kassa.webhook;

import dev.kassa.checkout.ProviderNotifications.Notification;
import dev.kassa.checkout.Tokens;
import dev.kassa.company.ProviderName;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Where believed letters fall in: kept before anything else is done, so that the provider may be told 200 and forget them. */
@Component
class Letterbox {

    private final LetterTable table;
    private final LetterReader reader;
    private final Clock clock;

    Letterbox(LetterTable table, LetterReader reader, Clock clock) {
        this.table = table;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Keeps a letter, and has it read soon. An event that was told before is not kept again; it is read again if, and only if,
     * nobody succeeded so far or is at it. Of a provider that numbers nothing each letter counts for itself: two that are alike
     * can still be about two changes.
     */
    void drop(ProviderName provider, Notification notification, byte[] body) {
        Instant now = clock.instant();
        String eventId = notification.eventId() == null ? Tokens.newId(now).toString() : notification.eventId();
        Letter letter = Letter.arrived(Tokens.newId(now), provider, eventId, notification, now);
        if (table.add(letter, notification.kept(), sha256(body))) {
            reader.readSoon(letter.id());
        } else {
            table.find(provider, eventId)
                    .filter(known -> known.outcome() == Letter.Outcome.UNREAD)
                    .ifPresent(known -> reader.readSoon(known.id()));
        }
    }

    /** What was left out of a letter cannot be read here any more, but what the provider says it wrote can be held against it. */
    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
