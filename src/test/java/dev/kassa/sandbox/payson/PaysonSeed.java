package dev.kassa.sandbox.payson;

import dev.kassa.sandbox.SandboxStore;
import dev.kassa.sandbox.payson.Order.Item;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * Puts a checkout of any age and status straight into Payson's books. Items and merchant come first, then what it {@link
 * #reached}, oldest first.
 */
public final class PaysonSeed {

    private final PaysonCheckoutDocument document;

    private PaysonSeed(PaysonCheckoutDocument document) {
        this.document = document;
    }

    /** @param currency {@code sek} or {@code eur} */
    public static PaysonSeed of(UUID id, String currency) {
        var document = new PaysonCheckoutDocument();
        document.id = id.toString();
        document.order.currency = currency;
        document.customer = new Customer();
        document.gui = new Gui();
        return new PaysonSeed(document);
    }

    /** Goes on with a checkout that a test has made. */
    static PaysonSeed from(PaysonCheckoutDocument document) {
        return new PaysonSeed(document);
    }

    /** @param unitPrice in kronor or euro, tax included; {@code taxRate} is a fraction such as 0.25 */
    public PaysonSeed item(
            String reference, String name, BigDecimal unitPrice, BigDecimal quantity, BigDecimal taxRate) {
        var item = new Item();
        item.itemId = UUID.randomUUID().toString();
        item.reference = reference;
        item.name = name;
        item.unitPrice = unitPrice;
        item.quantity = quantity;
        item.taxRate = taxRate;
        document.order.items.add(item);
        Totals.normalise(document);
        return this;
    }

    public PaysonSeed payer(String firstName, String lastName, String email, String postalCode) {
        var payer = new Customer();
        payer.firstName = firstName;
        payer.lastName = lastName;
        payer.email = email;
        payer.postalCode = postalCode;
        document.customer = payer;
        return this;
    }

    /** All four are http or https; the notification's must be this machine's, or nobody is told. */
    public PaysonSeed addresses(String checkout, String confirmation, String notification, String terms) {
        document.merchant.checkoutUri = checkout;
        document.merchant.confirmationUri = confirmation;
        document.merchant.notificationUri = notification;
        document.merchant.termsUri = terms;
        return this;
    }

    /** The merchant's own order number. */
    public PaysonSeed reference(String orderNumber) {
        document.merchant.reference = orderNumber;
        return this;
    }

    /** Without a limit an unpaid seed never expires. */
    PaysonSeed expiresAt(Instant limit) {
        document.expirationTime = limit;
        return this;
    }

    /**
     * The checkout came to this status at this time, by whatever way. {@code credited} also gives back every item in full.
     *
     * @param wireStatus the wire's word, such as {@code readyToShip}, in any letter case
     */
    public PaysonSeed reached(String wireStatus, Instant at) {
        PaysonStatus reached = PaysonStatus.of(wireStatus);
        document.status = reached;
        document.history.stamp(reached, at);
        if (!reached.isUnpaid() && document.purchaseId == null) {
            document.purchaseId = Life.purchaseId(document);
        }
        if (reached == PaysonStatus.CREDITED) {
            document.order.items.forEach(item -> item.creditedAmount = item.totalPriceIncludingTax);
            Totals.normalise(document);
        }
        return this;
    }

    PaysonCheckoutDocument document() {
        return document;
    }

    /**
     * Puts it into the agent's books and answers its id. Contents that Payson would not have taken are an {@code
     * IllegalStateException}, since nobody could ever PUT them back.
     */
    public String insert(SandboxStore store, String agentId) {
        try {
            Rules.checkWhole(document, document.requiredId());
        } catch (Refusal refusal) {
            throw new IllegalStateException("Not a checkout: " + refusal.body(), refusal);
        }
        store.add(PaysonCheckoutDocument.KIND, agentId, document.requiredId(), document);
        return document.requiredId();
    }
}
