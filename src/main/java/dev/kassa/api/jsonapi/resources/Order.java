package dev.kassa.api.jsonapi.resources;

import dev.kassa.api.jsonapi.Thing;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.Payable;
import dev.kassa.checkout.PayableDetail;
import dev.kassa.checkout.PaymentState;
import dev.kassa.company.ProviderName;
import dev.kassa.money.Money;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is paid for, shown as one of Commerce Layer's orders, without all that belongs to a cart. */
record Order(PayableDetail detail, boolean live) implements Thing {

    static final String TYPE = "orders";

    private static final Set<PaymentState> TAKEN =
            EnumSet.of(PaymentState.PARTIALLY_PAID, PaymentState.PAID, PaymentState.PARTIALLY_REFUNDED);
    private static final Set<CheckoutStatus> GONE =
            EnumSet.of(CheckoutStatus.CANCELED, CheckoutStatus.EXPIRED, CheckoutStatus.DENIED);

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String id() {
        return payable().publicId();
    }

    @Override
    public String organization() {
        return Organization.idOf(payable().companyId());
    }

    Payable payable() {
        return detail.payable();
    }

    /** The checkout that its customer pays or has paid, at whichever provider. */
    @Nullable
    Checkout active() {
        return detail.active();
    }

    /** The active checkout, if it is one that is a payment here and that the order still goes by. */
    @Nullable
    Checkout source() {
        Checkout active = active();
        boolean isOver = payable().placedAt() != null || payable().cancelledAt() != null;
        return active == null || active.provider() != ProviderName.STRIPE || (GONE.contains(active.status()) && !isOver)
                ? null
                : active;
    }

    /** Of Commerce Layer's words those that an order without a cart comes by. */
    String status() {
        if (payable().cancelledAt() != null || detail.state() == PaymentState.REFUNDED) {
            return "cancelled";
        }
        if (payable().placedAt() == null) {
            return "pending";
        }
        return TAKEN.contains(detail.state()) ? "approved" : "placed";
    }

    String paymentStatus() {
        return detail.state().name().toLowerCase(Locale.ROOT);
    }

    boolean isEditable() {
        Checkout active = active();
        return payable().cancelledAt() == null && payable().placedAt() == null && (active == null || !active.bars());
    }

    @Nullable
    Instant cancelledAt() {
        Instant cancelled = payable().cancelledAt();
        return cancelled == null && detail.state() == PaymentState.REFUNDED ? paymentUpdatedAt() : cancelled;
    }

    @Nullable
    Instant paymentUpdatedAt() {
        Checkout active = active();
        return active == null ? null : active.changedAt();
    }

    @Nullable
    String customerEmail() {
        Checkout active = active();
        return active == null ? null : active.customerEmail();
    }

    /** As its customer would write it. */
    String formatted() {
        Money total = payable().amount();
        NumberFormat format = NumberFormat.getCurrencyInstance(
                Locale.of(payable().language(), payable().countryCode()));
        format.setCurrency(Currency.getInstance(total.currency().name()));
        format.setMinimumFractionDigits(total.currency().decimals());
        return format.format(total.toDecimal());
    }
}
