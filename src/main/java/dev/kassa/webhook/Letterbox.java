package dev.kassa.webhook;

import dev.kassa.checkout.ProviderNotices.Notice;
import dev.kassa.checkout.Tokens;
import dev.kassa.company.ProviderName;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
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
     * Keeps an event of a provider that numbers them, and has it read soon. An event that was told before is not kept again;
     * it is read again if, and only if, nobody succeeded so far or is at it.
     */
    void drop(ProviderName provider, Notice notice, byte[] body) {
        keep(provider, notice, body);
    }

    /**
     * Keeps a hint of a provider that numbers nothing, and has it looked after soon. Each hint counts for itself: two that are
     * alike can still be about two changes.
     */
    void drop(ProviderName provider, String type, UUID checkoutId, String reference, byte[] body) {
        keep(provider, new Notice(Tokens.newId(now()).toString(), type, checkoutId, reference), body);
    }

    private void keep(ProviderName provider, Notice notice, byte[] body) {
        Instant now = now();
        Letter letter = Letter.arrived(
                Tokens.newId(now),
                provider,
                notice.eventId(),
                notice.type(),
                notice.checkoutId(),
                notice.reference(),
                now);
        if (table.add(letter, new String(body, StandardCharsets.UTF_8))) {
            reader.readSoon(letter.id());
        } else {
            table.find(provider, notice.eventId())
                    .filter(known -> known.outcome() == Letter.Outcome.UNREAD)
                    .ifPresent(known -> reader.readSoon(known.id()));
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
