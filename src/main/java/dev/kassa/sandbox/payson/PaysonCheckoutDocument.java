package dev.kassa.sandbox.payson;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A checkout in Payson's books, field by field as on the wire. It is a bag of fields and not a record because the protocol is
 * "take the whole, change something, send the whole back".
 */
@JsonAutoDetect(fieldVisibility = ANY)
final class PaysonCheckoutDocument {

    static final String KIND = "payson_checkout";

    @Nullable
    String id;

    @Nullable
    PaysonStatus status;

    @Nullable
    Integer purchaseId;

    /** Null only in seeds: such a checkout waits for its payer for ever. */
    @Nullable
    Instant expirationTime;

    @Nullable
    String description;

    /** Made anew for every answer, never kept: it holds the address of the server. */
    @Nullable
    String snippet;

    @Nullable
    Customer customer;

    Order order = new Order();
    Merchant merchant = new Merchant();

    @Nullable
    Gui gui;

    History history = new History();

    String requiredId() {
        if (id == null) {
            throw new IllegalStateException("A checkout in the books has an id");
        }
        return id;
    }

    PaysonStatus requiredStatus() {
        if (status == null) {
            throw new IllegalStateException("A checkout in the books has a status");
        }
        return status;
    }
}
