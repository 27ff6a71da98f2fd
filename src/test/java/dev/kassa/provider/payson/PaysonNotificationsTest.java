package dev.kassa.provider.payson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kassa.checkout.ProviderNotifications.Arrival;
import dev.kassa.checkout.ProviderNotifications.BadNotification;
import dev.kassa.checkout.ProviderNotifications.Notification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PaysonNotificationsTest {

    private final PaysonNotifications hints = new PaysonNotifications();

    @Test
    void aHintSaysWhereToLookAndNothingElse() {
        assertThat(read("a=%&checkout=" + Paysons.ID + "&b"))
                .isEqualTo(new Notification(null, "notification", null, Paysons.ID, null, ""));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "checkout",
                "checkout=",
                "checkout=1-1-1-1-1",
                "checkout=%",
                "Checkout=" + Paysons.ID,
                "%",
                "&&=;"
            })
    void whatNamesNoCheckoutIsNoHint(@Nullable String query) {
        assertThatThrownBy(() -> read(query)).isInstanceOf(BadNotification.class);
    }

    private Notification read(@Nullable String query) {
        return hints.read(new Arrival(new byte[0], null, query));
    }
}
