package dev.kassa.sandbox.payson;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where Payson sends people and news, and what the merchant calls the order. */
@JsonAutoDetect(fieldVisibility = ANY)
final class Merchant {
    @Nullable
    String checkoutUri;

    @Nullable
    String confirmationUri;

    @Nullable
    String notificationUri;

    @Nullable
    String termsUri;

    @Nullable
    String validationUri;

    @Nullable
    String partnerId;

    @Nullable
    String reference;

    @Nullable
    String integrationInfo;

    /** All but the order number, which may change at any time. */
    List<@Nullable Object> contents() {
        return Arrays.asList(
                checkoutUri, confirmationUri, notificationUri, termsUri, validationUri, partnerId, integrationInfo);
    }
}
