package dev.kassa.sandbox.payson;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is bought. Prices are kronor or euro with tax; all that begins with total is worked out by Payson. */
@JsonAutoDetect(fieldVisibility = ANY)
final class Order {
    @Nullable
    String currency;

    List<Item> items = new ArrayList<>();

    @Nullable
    BigDecimal totalPriceExcludingTax;

    @Nullable
    BigDecimal totalPriceIncludingTax;

    @Nullable
    BigDecimal totalTaxAmount;

    @Nullable
    BigDecimal totalFeeExcludingTax;

    @Nullable
    BigDecimal totalFeeIncludingTax;

    @Nullable
    BigDecimal totalCreditedAmount;

    @JsonAutoDetect(fieldVisibility = ANY)
    static final class Item {
        @Nullable
        String itemId;

        @Nullable
        String name;

        @Nullable
        BigDecimal unitPrice;

        @Nullable
        BigDecimal quantity;

        @Nullable
        BigDecimal taxRate;

        @Nullable
        BigDecimal discountRate;

        @Nullable
        BigDecimal creditedAmount;

        @Nullable
        String reference;

        String type = "physical";

        @Nullable
        String ean;

        @Nullable
        String uri;

        @Nullable
        String imageUri;

        @Nullable
        BigDecimal totalPriceExcludingTax;

        @Nullable
        BigDecimal totalPriceIncludingTax;

        @Nullable
        BigDecimal totalTaxAmount;

        /** What the merchant decides, as against what Payson works out. Comparable once normalised. */
        List<@Nullable Object> contents() {
            return Arrays.asList(name, unitPrice, quantity, taxRate, discountRate, reference, type, ean, uri, imageUri);
        }
    }
}
