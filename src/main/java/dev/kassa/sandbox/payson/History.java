package dev.kassa.sandbox.payson;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a checkout came to each status that Payson dates. Three of the statuses have no date on the wire. */
@JsonAutoDetect(fieldVisibility = ANY)
final class History {

    @Nullable
    Instant created;

    @Nullable
    Instant readyToPay;

    @Nullable
    Instant readyToShip;

    @Nullable
    Instant shipped;

    @Nullable
    Instant paidToAccount;

    @Nullable
    Instant canceled;

    @Nullable
    Instant expired;

    @Nullable
    Instant denied;

    void stamp(PaysonStatus status, Instant at) {
        Instant moment = at.truncatedTo(ChronoUnit.MILLIS);
        switch (status) {
            case CREATED -> created = moment;
            case READY_TO_PAY -> readyToPay = moment;
            case READY_TO_SHIP -> readyToShip = moment;
            case SHIPPED -> shipped = moment;
            case PAID_TO_ACCOUNT -> paidToAccount = moment;
            case CANCELED -> canceled = moment;
            case EXPIRED -> expired = moment;
            case DENIED -> denied = moment;
            case FORMS_FILLED, PROCESSING_PAYMENT, CREDITED -> {}
        }
    }
}
