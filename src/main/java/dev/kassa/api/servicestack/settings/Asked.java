package dev.kassa.api.servicestack.settings;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operations of this room ask of a member before they hand it on. */
final class Asked {

    private Asked() {}

    /** @throws Invalid if there is none */
    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new Invalid(List.of(new Fault(field, "required")));
        }
        return value;
    }

    /** Clients whose members cannot be null send an empty text for what they leave out. */
    static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
