package dev.kassa.api.servicestack.settings;

import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutProblem.KeyRequired;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.Decision;
import dev.kassa.checkout.Decision.Reason;
import dev.kassa.company.SettingProblem;
import dev.kassa.company.SettingProblem.Conflict;
import dev.kassa.company.SettingProblem.KeyNeeded;
import dev.kassa.company.SettingProblem.Lacking;
import dev.kassa.company.SettingProblem.NotThere;
import dev.kassa.company.SettingProblem.Unacceptable;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks a room about a company's settings. What is wrong there comes out as the same is told of checkouts. */
final class Asked {

    private Asked() {}

    /** @throws CheckoutProblem for what is wrong with the settings, or the wish */
    static <T> T of(Supplier<T> room) {
        try {
            return room.get();
        } catch (SettingProblem problem) {
            throw told(problem);
        }
    }

    private static CheckoutProblem told(SettingProblem problem) {
        return switch (problem) {
            case NotThere _ -> new NotFound();
            case KeyNeeded _ -> new KeyRequired();
            case Lacking lacking -> new Forbidden(lacking.needed());
            case Unacceptable bad ->
                new Invalid(bad.faults().stream()
                        .map(fault -> new Fault(fault.field(), fault.code(), fault.arguments()))
                        .toList());
            case Conflict conflict ->
                new NotAllowed(new Decision(List.of(new Reason(conflict.code(), List.of())), List.of()));
        };
    }

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
