package dev.kassa.outbox;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutChanged;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what others are to be told, in the transaction in which it happens: neither is without the other. Every change is
 * kept, also for a company that has no endpoint yet, so that one that comes later can ask for what was before.
 */
@Component
class EventKeeper {

    private final EventTable events;
    private final EndpointTable endpoints;
    private final DeliveryTable deliveries;

    EventKeeper(EventTable events, EndpointTable endpoints, DeliveryTable deliveries) {
        this.events = events;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    /** Plain reads and inserts only: nothing here waits for a lock that a delivery may hold. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(CheckoutChanged change) {
        Checkout checkout = change.checkout();
        UUID payable = checkout.terms().payableId();
        int sequence = events.nextSequence(payable);
        var event = new OutboxEvent(
                EventIds.next(change.at()),
                checkout.companyId(),
                payable,
                checkout.id(),
                sequence,
                Payload.type(change.act()),
                Payload.of(change, sequence),
                change.at());
        events.add(event);
        for (UUID endpoint : endpoints.idsWanting(checkout.companyId(), event.type())) {
            deliveries.add(endpoint, event, change.at());
        }
    }
}
