package dev.kassa.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutChanged;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.SomeCheckout;
import dev.kassa.checkout.Transition;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What others have built upon. A change here is a new version. */
class PayloadTest {

    private static final Instant AT = Instant.parse("2026-11-21T10:00:00.123456Z");

    @Test
    void hasTheseNamesInThisOrder() {
        Checkout checkout = SomeCheckout.atPayson()
                .knownAs("abc-1")
                .standing(CheckoutStatus.READY_TO_SHIP)
                .build();

        assertThat(Payload.of(new CheckoutChanged(checkout, Transition.RESERVED.name(), AT), 3))
                .isEqualTo("""
                {"type":"checkout.reserved","version":1,"timestamp":"2026-11-21T10:00:00.123456Z","data":{\
                "checkoutId":"0c000000-0000-4000-8000-000000000001",\
                "companyId":"5a10a6a0-0000-4000-8000-000000000001",\
                "payableId":"0b000000-0000-4000-8000-000000000001","sequence":3,"internalReferenceId":"BOOKING-17",\
                "status":"ReadyToShip","statusNumber":5,"provider":"Payson","providerReference":"abc-1",\
                "paymentReference":null,"amountMinor":80850,"vatMinor":16170,"capturedMinor":0,\
                "refundedMinor":0,"paidTwice":false,"currency":"SEK","live":false,\
                "supersededBy":null,"createdAt":"2026-11-21T08:00:00Z",\
                "changedAt":"2026-11-21T08:00:00Z","readyToShipAt":null,"lapsesAt":null,"expiresAt":null}}""");
    }

    @Test
    void theNamesOfTheEventsAreThese() {
        assertThat(Stream.of(Transition.values()).map(each -> Payload.type(each.name())))
                .containsExactly(
                        "checkout.opened",
                        "checkout.opening_failed",
                        "checkout.abandoned",
                        "checkout.forms_completed",
                        "checkout.made_ready_to_pay",
                        "checkout.payment_started",
                        "checkout.payment_fell_through",
                        "checkout.reserved",
                        "checkout.paid",
                        "checkout.payment_requested",
                        "checkout.paid_out",
                        "checkout.cancelled",
                        "checkout.refunded",
                        "checkout.refund_returned",
                        "checkout.lapsed",
                        "checkout.refused");
    }
}
