package dev.kassa.checkout;

import dev.kassa.company.ProviderName;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes it that something may have happened at a provider, from whoever says so. Nothing else is believed, and nobody outside is
 * called: the checkout is only put forward among those that are looked at anyway, a few seconds later. However often that is
 * said, one look comes of it.
 */
@Component
public class CheckoutHints {

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckoutHints(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param reference the provider's own id of the checkout; nothing happens, and nothing is told, if there is none such */
    public void note(ProviderName provider, String reference) {
        soon("provider = :provider and provider_reference = :name", reference, provider);
    }

    /** The same by our own id. */
    public void note(ProviderName provider, UUID id) {
        soon("provider = :provider and id = :name", id, provider);
    }

    /** The same by the provider's own id of the payment (pi_…). */
    public void noteOfPayment(ProviderName provider, String paymentReference) {
        soon("provider = :provider and payment_reference = :name", paymentReference, provider);
    }

    private void soon(String condition, Object name, ProviderName provider) {
        jdbc.sql("update checkout set next_look_at = :now where " + condition
                        + " and provider_reference is not null and (next_look_at is null or next_look_at > :now)")
                .param("now", clock.instant())
                .param("provider", provider.name())
                .param("name", name)
                .update();
    }
}
