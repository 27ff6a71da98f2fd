package dev.kassa.checkout;

import java.util.List;

/**
 * Whether somebody may do something now, and if not, why not and what to do instead. Pages draw their buttons from it and APIs
 * answer with the same codes; the sentences for the codes are in the messages, under {@code why.} and {@code next.}.
 */
public record Decision(List<Reason> reasons, List<String> nextSteps) {

    /** @param arguments what the sentence of this code speaks of, such as a status word */
    public record Reason(String code, List<String> arguments) {}

    private static final Decision YES = new Decision(List.of(), List.of());

    static Decision yes() {
        return YES;
    }

    static Decision no(Reason reason, String... nextSteps) {
        return new Decision(List.of(reason), List.of(nextSteps));
    }

    static Decision no(String code, String... nextSteps) {
        return no(new Reason(code, List.of()), nextSteps);
    }

    public boolean isAllowed() {
        return reasons.isEmpty();
    }
}
