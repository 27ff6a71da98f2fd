package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.ProviderNotConfigured;
import dev.kassa.checkout.ProviderWebhooks.Registered;
import dev.kassa.checkout.ProviderWebhooks.Registration;
import dev.kassa.company.ProviderName;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks providers to send their events to our letterbox, for those who may. The wish is written down before the provider hears of
 * it, and two wishes for the same are one.
 */
@Component
public class WebhookRegistrations {

    private final List<ProviderWebhooks> providers;
    private final WebhookWishes wishes;
    private final ProviderWebhookTable table;
    private final WebhookBook book;
    private final KeptSecrets secrets;

    WebhookRegistrations(
            List<ProviderWebhooks> providers,
            WebhookWishes wishes,
            ProviderWebhookTable table,
            WebhookBook book,
            KeptSecrets secrets) {
        this.providers = providers;
        this.wishes = wishes;
        this.table = table;
        this.book = book;
        this.secrets = secrets;
    }

    /**
     * What somebody wants to be told.
     *
     * @param companyId whose events; null for the actor's own company, and for the platform's if the actor is a superadmin
     * @param url ours, if it is named at all
     * @param events the kinds; none for all that we act on
     * @param connect whether it is the events of all companies' accounts
     */
    public record Wish(@Nullable UUID companyId, @Nullable String url, List<String> events, boolean connect) {}

    /** Those of a company, or those of no company for a superadmin who names none. */
    public List<ProviderWebhook> list(ProviderName provider, @Nullable UUID companyId, Actor actor) {
        return table.of(provider, wishes.owner(companyId, actor));
    }

    /**
     * Has the events sent. Whoever asks again for the same is answered the same, and nothing is asked of the provider.
     *
     * @throws CheckoutProblem.Invalid if the address is not ours, or an event is none that we act on
     * @throws CheckoutProblem.OutcomeUnknown if the provider gave no clear answer: repeating the call is safe
     */
    public ProviderWebhook register(ProviderName provider, Wish wish, Actor actor) {
        ProviderWebhooks port = providers.stream()
                .filter(each -> each.name() == provider)
                .findAny()
                .orElseThrow(() -> new ProviderNotConfigured(provider));
        ProviderWebhook wanted = wishes.read(port, wish, actor);
        ProviderWebhook row = table.keep(provider, wanted, port.isLive(), actor.name());
        if (row.reference() != null) {
            return row;
        }
        book.settle(row, ask(port, row), actor);
        secrets.forget();
        return table.keep(provider, wanted, port.isLive(), actor.name());
    }

    private Registered ask(ProviderWebhooks port, ProviderWebhook row) {
        try {
            String account = row.account().isEmpty() ? null : row.account();
            return port.register(
                    new Registration(row.id(), account, row.connect(), URI.create(row.url()), row.kinds()));
        } catch (ProviderFailure.Unknown unclear) {
            throw Providers.problem(port.name(), unclear);
        } catch (ProviderFailure failure) {
            table.withdraw(row.id());
            throw Providers.problem(port.name(), failure);
        }
    }
}
