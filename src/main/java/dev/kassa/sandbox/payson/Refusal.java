package dev.kassa.sandbox.payson;

import java.util.List;

/** A request that Payson turns down with 400, and which properties it blames. */
final class Refusal extends RuntimeException {

    private final transient List<Fault> faults;

    Refusal(String message, List<Fault> faults) {
        super(message, null, false, false);
        this.faults = List.copyOf(faults);
    }

    Body body() {
        return new Body(String.valueOf(getMessage()), faults);
    }

    /** @param property the path in PascalCase with dots, such as {@code Order.Items[0].Name} */
    record Fault(String property, String message) {}

    record Body(String message, List<Fault> errors) {}
}
