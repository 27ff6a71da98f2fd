package dev.kassa.checkout;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.kassa.company.ProviderName;
import dev.kassa.company.Sealing;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps them open for a moment: anybody can send a letter that is not signed, and must not have them looked up as often. */
@Component
class KeptSecrets implements WebhookSecrets {

    private static final Duration MOMENT = Duration.ofSeconds(10);

    private final LoadingCache<ProviderName, List<String>> opened;

    KeptSecrets(ProviderWebhookTable table, Sealing sealing) {
        this.opened = Caffeine.newBuilder()
                .expireAfterWrite(MOMENT)
                .build(provider -> table.sealedSecrets(provider).stream()
                        .map(sealing::open)
                        .toList());
    }

    @Override
    public List<String> of(ProviderName provider) {
        return opened.get(provider);
    }

    /** There is a new one, whose first letter may be on its way. */
    void forget() {
        opened.invalidateAll();
    }
}
