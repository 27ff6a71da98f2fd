package dev.kassa.checkout;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutProblem.KeyRequired;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.company.SettingProblem;
import dev.kassa.company.SettingProblem.Conflict;
import dev.kassa.company.SettingProblem.KeyNeeded;
import dev.kassa.company.SettingProblem.Lacking;
import dev.kassa.company.SettingProblem.NotThere;
import dev.kassa.company.SettingProblem.Unacceptable;
import java.util.function.Supplier;

/** Asks a room about a company's settings. What is wrong there comes out as a checkout's problem, which every door has words for. */
public final class Asking {

    private Asking() {}

    /** @throws CheckoutProblem for what is wrong with the settings, or with the wish */
    public static <T> T of(Supplier<T> room) {
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
            case Conflict conflict -> new NotAllowed(Decision.no(conflict.code()));
        };
    }
}
