package dev.kassa.checkout;

import dev.kassa.company.ProviderName;
import java.util.List;

/** What providers sign the letters with that they were asked for by {@link WebhookRegistrations}, beside what the settings say. */
public interface WebhookSecrets {

    /** In clear, for the one who checks a letter with them at once. */
    List<String> of(ProviderName provider);
}
