package dev.kassa.outbox;

import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.audit.AuditTrail;
import dev.kassa.outbox.Delivery.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes what came of an attempt, for the delivery and for the endpoint. */
@Component
class Settling {

    private static final Logger log = LoggerFactory.getLogger(Settling.class);

    /** Who let nothing through for so long was away. */
    private static final Duration AWAY = Duration.ofMinutes(10);

    private final EndpointTable endpoints;
    private final DeliveryTable table;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Settling(
            EndpointTable endpoints,
            DeliveryTable table,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.endpoints = endpoints;
        this.table = table;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    void settle(Endpoint endpoint, Delivery delivery, Answer answer, Instant attemptedAt) {
        if (answer.isDelivered()) {
            table.settle(delivery, State.DELIVERED, null, answer, attemptedAt);
            recover(endpoint);
            return;
        }
        Optional<Instant> next = next(delivery, answer);
        State state = next.isPresent() ? State.WAITING : State.GIVEN_UP;
        table.settle(delivery, state, next.orElse(null), answer, attemptedAt);
        endpoints.failed(endpoint.id(), attemptedAt);
        if (answer.failure() == Failure.GONE) {
            disable(endpoint);
        } else if (next.isEmpty() && !delivery.isPing()) {
            log.error("Webhook {} to {} is given up: {}", delivery.messageId(), endpoint, answer.failure());
        }
    }

    /** A test is sent once; what an endpoint that is gone did not take waits for the day it is resumed. */
    private Optional<Instant> next(Delivery delivery, Answer answer) {
        Instant now = clock.instant();
        if (delivery.isPing()) {
            return Optional.empty();
        }
        return answer.failure() == Failure.GONE
                ? Optional.of(now)
                : Gaps.next(delivery.tries(), Objects.requireNonNull(delivery.triedSince()), now, answer.retryAfter());
    }

    /**
     * As soon as one gets through after a time of failures, the others need not wait for their own turn. Where only some of them
     * fail, they have each its own reason and keep to their times.
     */
    private void recover(Endpoint endpoint) {
        Instant now = clock.instant();
        Instant since = endpoint.failingSince();
        if (endpoints.gotThrough(endpoint.id()) && since != null && since.isBefore(now.minus(AWAY))) {
            table.waiting(endpoint.id(), now).forEach(id -> table.hurry(id, now));
        }
    }

    private void disable(Endpoint endpoint) {
        Instant now = clock.instant();
        boolean isNews = Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean disabled = endpoints.disable(endpoint.id(), now);
            if (disabled) {
                trail.add(gone(endpoint, now));
            }
            return disabled;
        }));
        if (isNews) {
            log.warn("Webhooks to {} stop: it says that it is gone", endpoint);
        }
    }

    private static AuditEntry gone(Endpoint endpoint, Instant now) {
        Actor outbox = Actor.system("outbox");
        return AuditEntry.note(HookAct.WEBHOOK_GONE.name(), outbox, now, endpoint.companyId(), null, endpoint.host());
    }
}
