package dev.kassa.outbox;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutChanged;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.Terms;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent. It can be added to; what is there keeps its name and meaning within a version. Who the customer is stays out of
 * it: whoever needs that knows the reference.
 */
record Payload(String type, int version, String timestamp, Object data) {

    private static final int VERSION = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    record About(
            UUID checkoutId,
            UUID companyId,
            UUID payableId,
            int sequence,
            String internalReferenceId,
            String status,
            int statusNumber,
            String provider,
            @Nullable String providerReference,
            @Nullable String paymentReference,
            long amountMinor,
            long vatMinor,
            long capturedMinor,
            long refundedMinor,
            boolean paidTwice,
            String currency,
            boolean live,
            @Nullable UUID supersededBy,
            String createdAt,
            String changedAt,
            @Nullable String readyToShipAt,
            @Nullable String lapsesAt,
            @Nullable String expiresAt) {}

    record Test(UUID companyId, String text) {}

    /** The name of the event that tells an act: checkout.reserved for RESERVED. */
    static String type(String act) {
        return "checkout." + act.toLowerCase(Locale.ROOT);
    }

    static String of(CheckoutChanged change, int sequence) {
        return write(type(change.act()), change.at(), about(change.checkout(), sequence));
    }

    static String ping(UUID companyId, Instant at) {
        return write(OutboxEvent.PING, at, new Test(companyId, "A test from Kassa. Nothing has happened."));
    }

    private static About about(Checkout checkout, int sequence) {
        Terms terms = checkout.terms();
        CheckoutStatus status = checkout.status();
        return new About(
                checkout.id(),
                checkout.companyId(),
                terms.payableId(),
                sequence,
                terms.internalReference(),
                status.word(),
                status.number(),
                terms.provider().title(),
                checkout.providerReference(),
                checkout.paymentReference(),
                terms.amountMinor(),
                terms.vatMinor(),
                checkout.funds().capturedMinor(),
                checkout.funds().refundedMinor(),
                checkout.isPaidTwice(),
                terms.currency().name(),
                terms.live(),
                checkout.supersededBy(),
                terms.createdAt().toString(),
                checkout.changedAt().toString(),
                text(checkout.readyToShipAt()),
                text(checkout.lapsesAt()),
                text(checkout.expiresAt()));
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static String write(String type, Instant at, Object data) {
        return MAPPER.writeValueAsString(new Payload(type, VERSION, at.toString(), data));
    }
}
