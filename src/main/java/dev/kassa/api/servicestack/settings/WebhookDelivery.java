package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Description;
import dev.kassa.outbox.Delivery;
import dev.kassa.outbox.Delivery.State;
import dev.kassa.outbox.Failure;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event on its way to an address. */
record WebhookDelivery(
        @Description("The delivery's id.") UUID id,

        @Description(value = "What is told.", sample = "\"checkout.reserved\"")
        String eventType,

        @Description("The checkout it is about, if about one.") @Nullable
        UUID checkoutId,

        @Description(value = "The booking system's id of what is paid for.", sample = "\"booking-4711\"") @Nullable
        String internalReferenceId,

        @Description(value = "Its number among those of what is paid for.", sample = "3")
        int sequence,

        @Description(value = "Waiting, Delivered or GivenUp.", sample = "\"Delivered\"")
        State state,

        @Description(value = "How often it was sent.", sample = "1")
        int attempts,

        @Description(value = "What was answered last, as HTTP has it.", sample = "200") @Nullable
        Integer status,

        @Description("What went wrong last, if anything did.") @Nullable
        Failure failure,

        @Description("When it happened.") Instant createdDate,

        @Description("When it was last sent.") @Nullable Instant attemptedDate,

        @Description("When it is sent next.") @Nullable Instant dueDate) {

    static WebhookDelivery of(Delivery delivery) {
        boolean waits = delivery.state() == State.WAITING;
        return new WebhookDelivery(
                delivery.id(),
                delivery.type(),
                delivery.checkoutId(),
                delivery.reference(),
                delivery.sequence(),
                delivery.state(),
                delivery.attempts(),
                delivery.status(),
                delivery.failure(),
                delivery.createdAt(),
                delivery.attemptedAt(),
                waits ? delivery.dueAt() : null);
    }
}
