package dev.kassa.checkout;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of ours that a provider sends its events to, because somebody has asked it to. What the letters are signed with is
 * kept sealed, and not here.
 *
 * @param companyId whose events they are; null for the platform's, and for those of all companies
 * @param account the provider's id of the account; empty for the platform's own
 * @param connect whether they are the events of all companies' accounts
 * @param events the kinds of events, with commas between
 * @param reference the provider's id of it; null until the provider has answered
 */
public record ProviderWebhook(
        UUID id,
        @Nullable UUID companyId,
        String account,
        boolean connect,
        String url,
        String events,
        @Nullable String reference,
        Instant createdAt) {

    public List<String> kinds() {
        return List.of(events.split(","));
    }
}
