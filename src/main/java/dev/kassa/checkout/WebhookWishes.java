package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Denial;
import dev.kassa.audit.Denials;
import dev.kassa.audit.Role;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.WebhookRegistrations.Wish;
import dev.kassa.company.Reach;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What somebody wants a provider to send, read strictly: to our own letterbox and nowhere else, or a company could have the
 * events of all others sent to itself.
 */
@Component
class WebhookWishes {

    private static final String WHAT = "create a Stripe webhook";

    private final Providers accounts;
    private final Addresses addresses;
    private final Reach reach;
    private final Denials denials;
    private final Clock clock;

    WebhookWishes(Providers accounts, Addresses addresses, Reach reach, Denials denials, Clock clock) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.reach = reach;
        this.denials = denials;
        this.clock = clock;
    }

    /** @return null for the platform's own */
    @Nullable
    UUID owner(@Nullable UUID wished, Actor actor) {
        if (wished == null && actor.isSuperadmin()) {
            return null;
        }
        return Asking.of(() -> reach.change(wished, actor, WHAT)).id();
    }

    ProviderWebhook read(ProviderWebhooks port, Wish wish, Actor actor) {
        if (wish.connect() && !actor.isSuperadmin()) {
            denials.tell(Denial.ACCESS_DENIED, actor, null, WHAT);
            throw new Forbidden(Role.SUPERADMIN);
        }
        UUID company = wish.connect() ? null : owner(wish.companyId(), actor);
        String ours = addresses.letterbox(port.name()).toString();
        List<Fault> faults = new ArrayList<>();
        if (wish.url() != null && !wish.url().isBlank() && !wish.url().strip().equals(ours)) {
            faults.add(new Fault("url", "ownLetterbox", ours));
        }
        if (!port.events().containsAll(wish.events())) {
            faults.add(new Fault("events", "unknownEvent", String.join(", ", port.events())));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        List<String> events = port.events().stream()
                .filter(event -> wish.events().isEmpty() || wish.events().contains(event))
                .toList();
        String account =
                company == null ? "" : accounts.account(company, port.name()).account();
        return new ProviderWebhook(
                Tokens.newId(clock.instant()),
                company,
                account,
                wish.connect(),
                ours,
                String.join(",", events),
                null,
                clock.instant());
    }
}
