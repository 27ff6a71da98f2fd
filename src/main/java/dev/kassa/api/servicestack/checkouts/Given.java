package dev.kassa.api.servicestack.checkouts;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request brought along, and what it left out. */
final class Given {

    private Given() {}

    /** @throws Invalid if there is none */
    static <T> T required(String field, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw new Invalid(List.of(new Fault(field, "required")));
        }
        return value;
    }

    /** Clients whose members cannot be null send an empty text for what they leave out. */
    static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
