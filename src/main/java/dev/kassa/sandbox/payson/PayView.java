package dev.kassa.sandbox.payson;

import dev.kassa.sandbox.Texts;
import dev.kassa.sandbox.payson.Order.Item;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the payment page shows: the checkout in the payer's words. */
final class PayView {

    private final PaysonCheckoutDocument document;
    private final Texts texts;
    private final Payer payer;
    private final boolean isEditing;

    PayView(PaysonCheckoutDocument document, Texts texts, @Nullable Payer rejected, boolean isEditing) {
        this.document = document;
        this.texts = texts;
        this.payer = rejected == null ? Payer.of(document.customer) : rejected;
        this.isEditing = isEditing || rejected != null;
    }

    public String getId() {
        return document.requiredId();
    }

    public String getStatus() {
        return document.requiredStatus().wire();
    }

    /** Which part of the page is on: {@code details}, {@code methods}, {@code waiting}, {@code paid} or {@code ended}. */
    public String getStage() {
        return switch (document.requiredStatus()) {
            case CREATED, FORMS_FILLED -> "details";
            case READY_TO_PAY -> isEditing ? "details" : "methods";
            case PROCESSING_PAYMENT -> "waiting";
            case READY_TO_SHIP, SHIPPED, PAID_TO_ACCOUNT, CREDITED -> "paid";
            case CANCELED, EXPIRED, DENIED -> "ended";
        };
    }

    public Payer getPayer() {
        return payer;
    }

    public @Nullable String getCity() {
        return document.customer == null ? null : document.customer.city;
    }

    public String getTotal() {
        return money(document.order.totalPriceIncludingTax);
    }

    public String getTax() {
        return money(document.order.totalTaxAmount);
    }

    public List<Row> getRows() {
        return document.order.items.stream().map(this::row).toList();
    }

    public @Nullable String getCheckoutUri() {
        return document.merchant.checkoutUri;
    }

    public @Nullable String getConfirmationUri() {
        return document.merchant.confirmationUri;
    }

    public @Nullable String getTermsUri() {
        return document.merchant.termsUri;
    }

    private Row row(Item item) {
        return new Row(
                String.valueOf(item.name),
                texts.number(item.quantity == null ? BigDecimal.ZERO : item.quantity),
                money(item.totalPriceIncludingTax));
    }

    private String money(@Nullable BigDecimal amount) {
        return texts.money(Totals.money(amount), String.valueOf(document.order.currency));
    }

    record Row(String name, String quantity, String total) {}

    /** The four things that Payson asks of a payer. */
    record Payer(String firstName, String lastName, String email, String postalCode) {

        /** A field that the form did not send is as good as an empty one. */
        Payer(
                @Nullable String firstName,
                @Nullable String lastName,
                @Nullable String email,
                @Nullable String postalCode) {
            this.firstName = text(firstName);
            this.lastName = text(lastName);
            this.email = text(email);
            this.postalCode = text(postalCode);
        }

        static Payer of(@Nullable Customer customer) {
            return customer == null
                    ? new Payer("", "", "", "")
                    : new Payer(customer.firstName, customer.lastName, customer.email, customer.postalCode);
        }

        boolean isComplete() {
            return has(firstName) && has(lastName) && has(postalCode) && has(email) && email.indexOf('@') > 0;
        }

        void fill(Customer customer) {
            customer.firstName = firstName.strip();
            customer.lastName = lastName.strip();
            customer.email = email.strip();
            customer.postalCode = postalCode.strip();
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }

        private static boolean has(String value) {
            return !value.isBlank() && value.length() <= 200;
        }
    }
}
