package dev.kassa.idempotency;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form was shown for. A token is good for exactly this.
 *
 * @param subjectId the checkout, or for a new one its company
 * @param shown the state that the reader decided upon, in at most 200 characters, compared letter by letter; null where there is
 *     none, or where it does not matter any more
 * @param amountMinor as shown, in the currency's smallest unit; null while there is none
 * @param currency of the amount, three letters
 */
public record Binding(
        Purpose purpose,
        UUID subjectId,
        @Nullable String shown,
        @Nullable Long amountMinor,
        @Nullable String currency) {

    /** For what has no state and no amount yet. */
    public static Binding of(Purpose purpose, UUID subjectId) {
        return new Binding(purpose, subjectId, null, null, null);
    }

    /** Where the heart will say by itself that all was done before, the form may be as old as it likes. */
    public Binding inAnyState() {
        return of(purpose, subjectId);
    }

    /** Whether the state is still the one that was shown. */
    boolean stillHolds(Binding now) {
        return now.shown == null
                || (now.shown.equals(shown)
                        && Objects.equals(now.amountMinor, amountMinor)
                        && Objects.equals(now.currency, currency));
    }
}
