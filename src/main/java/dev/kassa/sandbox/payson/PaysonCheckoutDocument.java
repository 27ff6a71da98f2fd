package dev.kassa.sandbox.payson;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.kassa.sandbox.SandboxStore;
import dev.kassa.sandbox.payson.Order.Item;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checkout in Payson's books, field by field as on the wire. It is a bag of fields and not a record because the protocol is
 * "take the whole, change something, send the whole back".
 *
 * <p>Outside this package it is good for one thing: putting a checkout of any age and status straight into the books.
 */
@JsonAutoDetect(fieldVisibility = ANY)
public final class PaysonCheckoutDocument {

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

    PaysonCheckoutDocument() {}

    /**
     * An empty checkout for the books. Add items and merchant, then say what it {@link #reached}, oldest first.
     *
     * @param currency {@code sek} or {@code eur}
     */
    public static PaysonCheckoutDocument seed(UUID id, String currency) {
        var document = new PaysonCheckoutDocument();
        document.id = id.toString();
        document.order.currency = currency;
        document.customer = new Customer();
        document.gui = new Gui();
        return document;
    }

    /** @param unitPrice in kronor or euro, tax included; {@code taxRate} is a fraction such as 0.25 */
    public PaysonCheckoutDocument item(
            String reference, String name, BigDecimal unitPrice, BigDecimal quantity, BigDecimal taxRate) {
        var item = new Item();
        item.itemId = UUID.randomUUID().toString();
        item.reference = reference;
        item.name = name;
        item.unitPrice = unitPrice;
        item.quantity = quantity;
        item.taxRate = taxRate;
        order.items.add(item);
        Totals.normalise(this);
        return this;
    }

    public PaysonCheckoutDocument payer(String firstName, String lastName, String email, String postalCode) {
        var payer = new Customer();
        payer.firstName = firstName;
        payer.lastName = lastName;
        payer.email = email;
        payer.postalCode = postalCode;
        customer = payer;
        return this;
    }

    /** All four are http or https; the notification's must be this machine's, or nobody is told. */
    public PaysonCheckoutDocument addresses(String checkout, String confirmation, String notification, String terms) {
        merchant.checkoutUri = checkout;
        merchant.confirmationUri = confirmation;
        merchant.notificationUri = notification;
        merchant.termsUri = terms;
        return this;
    }

    /** The merchant's own order number. */
    public PaysonCheckoutDocument reference(String orderNumber) {
        merchant.reference = orderNumber;
        return this;
    }

    /** Without a limit an unpaid seed never expires. */
    public PaysonCheckoutDocument expiresAt(Instant limit) {
        expirationTime = limit;
        return this;
    }

    /**
     * The checkout came to this status at this time, by whatever way. {@code credited} also gives back every item in full.
     *
     * @param wireStatus the wire's word, such as {@code readyToShip}, in any letter case
     */
    public PaysonCheckoutDocument reached(String wireStatus, Instant at) {
        PaysonStatus reached = PaysonStatus.of(wireStatus);
        status = reached;
        history.stamp(reached, at);
        if (!reached.isUnpaid() && purchaseId == null) {
            purchaseId = Life.purchaseId(this);
        }
        if (reached == PaysonStatus.CREDITED) {
            order.items.forEach(item -> item.creditedAmount = item.totalPriceIncludingTax);
            Totals.normalise(this);
        }
        return this;
    }

    /**
     * Puts it into the agent's books. An id that is there already is a {@code DuplicateKeyException}; contents that Payson
     * would not have taken are an {@code IllegalStateException}, since nobody could ever PUT them back.
     */
    public void insert(SandboxStore store, String agentId) {
        try {
            Rules.checkWhole(this, requiredId());
        } catch (Refusal refusal) {
            throw new IllegalStateException("Not a checkout: " + refusal.body(), refusal);
        }
        store.add(KIND, agentId, requiredId(), this);
    }

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
