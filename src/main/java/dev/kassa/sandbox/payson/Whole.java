package dev.kassa.sandbox.payson;

import dev.kassa.sandbox.payson.Order.Item;
import dev.kassa.sandbox.payson.Refusal.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A whole resource sent back by PUT, laid over the one in the books. Read-only fields that come along are ignored. A status
 * or a credit that the present status does not grant is not an error: Payson answers 200 with the resource as it is, and it is
 * the caller's part to look. Contents that may not change any more are an error.
 */
final class Whole {

    private final PaysonCheckoutDocument kept;
    private final PaysonCheckoutDocument sent;

    /** @param sent checked by {@link Rules}, hence normalised */
    Whole(PaysonCheckoutDocument kept, PaysonCheckoutDocument sent) {
        this.kept = kept;
        this.sent = sent;
    }

    void apply(Instant now) {
        if (kept.requiredStatus().isUnpaid()) {
            takeContents();
        } else {
            demandSameContents();
            credit();
        }
        kept.merchant.reference = sent.merchant.reference;
        if (sent.status == PaysonStatus.SHIPPED || sent.status == PaysonStatus.CANCELED) {
            Life.move(kept, sent.status, now);
        }
    }

    private void takeContents() {
        for (int i = 0; i < sent.order.items.size(); i++) {
            Item item = sent.order.items.get(i);
            Item old = find(kept.order.items, item, i);
            item.itemId = old == null ? UUID.randomUUID().toString() : old.itemId;
            item.creditedAmount = null;
        }
        kept.order = sent.order;
        kept.merchant = sent.merchant;
        kept.customer = sent.customer == null ? kept.customer : sent.customer;
        kept.gui = sent.gui == null ? kept.gui : sent.gui;
        kept.description = sent.description;
        kept.expirationTime = sent.expirationTime == null ? kept.expirationTime : sent.expirationTime;
        Totals.normalise(kept);
    }

    private void demandSameContents() {
        List<Fault> faults = new ArrayList<>();
        String message = "Can not be changed when the status is %s."
                .formatted(kept.requiredStatus().wire());
        if (!Objects.equals(kept.order.currency, sent.order.currency)) {
            faults.add(new Fault("Order.Currency", message));
        }
        if (!hasSameItems()) {
            faults.add(new Fault("Order.Items", message));
        }
        if (!kept.merchant.contents().equals(sent.merchant.contents())) {
            faults.add(new Fault("Merchant", message));
        }
        if (kept.gui != null && sent.gui != null && !kept.gui.contents().equals(sent.gui.contents())) {
            faults.add(new Fault("Gui", message));
        }
        if (!faults.isEmpty()) {
            throw new Refusal("The checkout can not be changed.", faults);
        }
    }

    private boolean hasSameItems() {
        List<Item> unmatched = new ArrayList<>(kept.order.items);
        for (int i = 0; i < sent.order.items.size(); i++) {
            Item item = sent.order.items.get(i);
            Item old = find(kept.order.items, item, i);
            if (old == null || !unmatched.remove(old) || !old.contents().equals(item.contents())) {
                return false;
            }
        }
        return unmatched.isEmpty();
    }

    /** {@code creditedAmount} is a running total. It never goes down, and a lower one is left without a word. */
    private void credit() {
        for (int i = 0; i < sent.order.items.size(); i++) {
            Item item = sent.order.items.get(i);
            Item old = find(kept.order.items, item, i);
            if (old != null) {
                credit(old, Totals.money(item.creditedAmount), i);
            }
        }
        Totals.normalise(kept);
        if (Totals.money(kept.order.totalCreditedAmount).compareTo(Totals.money(kept.order.totalPriceIncludingTax))
                > 0) {
            throw new Refusal(
                    "More credited than paid.", List.of(new Fault("Order.TotalCreditedAmount", "Exceeds the total.")));
        }
    }

    private void credit(Item old, BigDecimal wanted, int index) {
        BigDecimal total = Totals.money(old.totalPriceIncludingTax);
        if (wanted.abs().compareTo(total.abs()) > 0 || wanted.signum() * total.signum() < 0) {
            throw new Refusal(
                    "More credited than paid.",
                    List.of(new Fault("Order.Items[" + index + "].CreditedAmount", "Exceeds the total of the item.")));
        }
        boolean isMore = wanted.abs().compareTo(Totals.money(old.creditedAmount).abs()) > 0;
        if (isMore && kept.requiredStatus().isCreditable()) {
            old.creditedAmount = wanted;
        }
    }

    /** Merchants' plugins name a row by its id or its reference, and some by nothing but its place. */
    private static @Nullable Item find(List<Item> items, Item wanted, int index) {
        for (Item item : items) {
            if (wanted.itemId != null && wanted.itemId.equals(item.itemId)) {
                return item;
            }
        }
        List<Item> sameReference = items.stream()
                .filter(item -> wanted.reference != null && wanted.reference.equals(item.reference))
                .toList();
        if (sameReference.size() == 1) {
            return sameReference.getFirst();
        }
        return index < items.size() ? items.get(index) : null;
    }
}
