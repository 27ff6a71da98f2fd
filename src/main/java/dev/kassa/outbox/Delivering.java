package dev.kassa.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Sends one delivery and notes what came of it. The note is made after the sending, so whoever dies between the two has it sent
 * twice: with the same id, by which the receiver knows it.
 */
@Component
class Delivering {

    /** Longer than an attempt can take, so that no second one starts before the first is done. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    /** More than one, for those who go for the same at once. */
    private static final int CHOICE = 8;

    private final EndpointTable endpoints;
    private final DeliveryTable table;
    private final DeliveryList list;
    private final Mailing mailing;
    private final Settling settling;
    private final Clock clock;

    Delivering(
            EndpointTable endpoints,
            DeliveryTable table,
            DeliveryList list,
            Mailing mailing,
            Settling settling,
            Clock clock) {
        this.endpoints = endpoints;
        this.table = table;
        this.list = list;
        this.mailing = mailing;
        this.settling = settling;
        this.clock = clock;
    }

    /** @return false if nothing is due to the endpoint that nobody else is sending */
    boolean deliverNext(UUID endpointId) {
        for (UUID id : table.dueTo(endpointId, clock.instant(), CHOICE)) {
            if (deliver(id)) {
                return true;
            }
        }
        return false;
    }

    /** @return false if it is not due, or somebody else is at it */
    boolean deliver(UUID id) {
        Instant now = clock.instant();
        if (!table.claim(id, now, now.plus(CLAIM))) {
            return false;
        }
        Delivery claimed = list.get(id);
        endpoints
                .find(claimed.endpointId())
                .ifPresent(endpoint -> settling.settle(endpoint, claimed, mailing.send(endpoint, claimed, now), now));
        return true;
    }
}
