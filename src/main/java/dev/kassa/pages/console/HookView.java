package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutPage.Cursor;
import dev.kassa.company.Companies;
import dev.kassa.company.Company;
import dev.kassa.outbox.Backlog;
import dev.kassa.outbox.Deliveries;
import dev.kassa.outbox.Delivery;
import dev.kassa.outbox.Delivery.State;
import dev.kassa.outbox.Endpoint;
import dev.kassa.outbox.Endpoints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** What the pages about webhooks show. */
@Component
class HookView {

    private static final int ROWS = 25;
    private static final Duration USUAL_REPLAY = Duration.ofDays(1);

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Companies companies;
    private final Clock clock;

    HookView(Endpoints endpoints, Deliveries deliveries, Companies companies, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.companies = companies;
        this.clock = clock;
    }

    void showAll(Actor actor, Model model) {
        Map<UUID, Backlog> backlogs = deliveries.backlogs();
        model.addAttribute(
                "rows",
                endpoints.list(actor).stream()
                        .map(endpoint -> row(endpoint, backlogs.get(endpoint.id())))
                        .toList());
    }

    void showOne(Endpoint endpoint, @Nullable State state, @Nullable Cursor before, Model model) {
        ZoneId zone = zone(endpoint);
        Instant now = clock.instant();
        List<Delivery> found = deliveries.page(endpoint, state, before, ROWS + 1);
        List<Delivery> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("row", row(endpoint, deliveries.backlogs().get(endpoint.id())));
        model.addAttribute("endpoint", endpoint);
        model.addAttribute("state", state);
        model.addAttribute("states", State.values());
        model.addAttribute(
                "sendings",
                shown.stream().map(delivery -> Hook.Sending.of(delivery, zone)).toList());
        model.addAttribute("newest", before == null ? null : path(endpoint, state, null));
        model.addAttribute("older", found.size() > ROWS ? path(endpoint, state, shown.getLast()) : null);
        model.addAttribute("createdAt", endpoint.createdAt().atZone(zone));
        Instant previousUntil = endpoint.hasTwoSecrets(now) ? endpoint.previousUntil() : null;
        model.addAttribute("previousUntil", previousUntil == null ? null : previousUntil.atZone(zone));
        model.addAttribute(
                "since", now.minus(USUAL_REPLAY).atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
    }

    void showDelivery(Endpoint endpoint, Delivery delivery, Model model) {
        model.addAttribute("endpoint", endpoint);
        model.addAttribute("delivery", delivery);
        model.addAttribute("sending", Hook.Sending.of(delivery, zone(endpoint)));
        model.addAttribute("body", deliveries.body(delivery));
    }

    ZoneId zone(Endpoint endpoint) {
        return company(endpoint).zoneId();
    }

    private Hook.Row row(Endpoint endpoint, @Nullable Backlog backlog) {
        Company company = company(endpoint);
        boolean delivered = !deliveries.page(endpoint, State.DELIVERED, null, 1).isEmpty();
        return Hook.Row.of(endpoint, backlog, delivered, company.zoneId(), company.name());
    }

    private Company company(Endpoint endpoint) {
        return companies.findById(endpoint.companyId()).orElseThrow();
    }

    private static String path(Endpoint endpoint, @Nullable State state, @Nullable Delivery last) {
        return UriComponentsBuilder.fromPath("/endpoints/" + endpoint.id())
                .queryParamIfPresent("state", Optional.ofNullable(state).map(State::name))
                .queryParamIfPresent(
                        "before", Optional.ofNullable(last).map(one -> new Cursor(one.createdAt(), one.id())))
                .build()
                .toString();
    }
}
