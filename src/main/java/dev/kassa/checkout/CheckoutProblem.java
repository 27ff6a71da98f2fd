package dev.kassa.checkout;

import dev.kassa.audit.Role;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.UUID;

/**
 * All that can be wrong with what was asked of a checkout, as facts. Each door says it in its own shape; because the type is
 * sealed, a new problem does not compile until every door has an answer.
 */
public abstract sealed class CheckoutProblem extends RuntimeException {

    private CheckoutProblem(String message) {
        super(message, null, false, false);
    }

    /** No such checkout, or none that this actor may know of. */
    public static final class NotFound extends CheckoutProblem {
        public NotFound() {
            super("No such checkout");
        }
    }

    /** The company answers to its own API keys only, and none was shown. */
    public static final class KeyRequired extends CheckoutProblem {
        public KeyRequired() {
            super("This company demands an API key");
        }
    }

    /** Somebody who may look, but not do this. */
    public static final class Forbidden extends CheckoutProblem {
        private final Role needed;

        public Forbidden(Role needed) {
            super("Needs the role " + needed.word());
            this.needed = needed;
        }

        public Role needed() {
            return needed;
        }
    }

    /** What was handed over is not acceptable; nothing was written down. */
    public static final class Invalid extends CheckoutProblem {
        private final List<Fault> faults;

        public Invalid(List<Fault> faults) {
            super(faults.toString());
            this.faults = List.copyOf(faults);
        }

        public List<Fault> faults() {
            return faults;
        }
    }

    /**
     * One thing that is not acceptable.
     *
     * @param field path of the value in the words of {@link OpenCheckout} (companyId, articles[0].quantity)
     * @param code names the sentence, in the messages under {@code fault.}
     * @param arguments what the sentence speaks of
     */
    public record Fault(String field, String code, List<Object> arguments) {
        public Fault(String field, String code, Object... arguments) {
            this(field, code, List.of(arguments));
        }
    }

    /** The state of things does not allow it now; the decision says why, and what to do. */
    public static final class NotAllowed extends CheckoutProblem {
        private final Decision decision;

        public NotAllowed(Decision decision) {
            super(decision.reasons().toString());
            this.decision = decision;
        }

        public Decision decision() {
            return decision;
        }
    }

    /** The payable was paid already, or its customer is paying just now. */
    public static final class AlreadyPaid extends CheckoutProblem {
        private final UUID checkoutId;

        public AlreadyPaid(UUID checkoutId) {
            super("Paid already by checkout " + checkoutId);
            this.checkoutId = checkoutId;
        }

        public UUID checkoutId() {
            return checkoutId;
        }
    }

    /** Another checkout of the same payable was opened while this one was being opened, and is the live one. */
    public static final class Superseded extends CheckoutProblem {
        public Superseded() {
            super("Superseded while being opened");
        }
    }

    /** The same thing is being done at this moment by somebody else. */
    public static final class InProgress extends CheckoutProblem {
        public InProgress() {
            super("Already under way");
        }
    }

    /** The company has no account at the provider. */
    public static final class ProviderNotConfigured extends CheckoutProblem {
        private final ProviderName provider;

        public ProviderNotConfigured(ProviderName provider) {
            super("No account at " + provider);
            this.provider = provider;
        }

        public ProviderName provider() {
            return provider;
        }
    }

    /** The provider says no. Nothing has changed there. */
    public static final class ProviderRefused extends CheckoutProblem {
        private final ProviderName provider;
        private final String reason;

        public ProviderRefused(ProviderName provider, String reason) {
            super(provider + " refused: " + reason);
            this.provider = provider;
            this.reason = reason;
        }

        public ProviderName provider() {
            return provider;
        }

        /** In the provider's own words. */
        public String reason() {
            return reason;
        }
    }

    /** The provider was not reached. Nothing has changed there, and trying again is safe. */
    public static final class ProviderUnreachable extends CheckoutProblem {
        private final ProviderName provider;

        public ProviderUnreachable(ProviderName provider) {
            super(provider + " was not reached");
            this.provider = provider;
        }

        public ProviderName provider() {
            return provider;
        }
    }

    /** The provider was asked and gave no clear answer: it may have been done. Repeating the same call is safe. */
    public static final class OutcomeUnknown extends CheckoutProblem {
        private final ProviderName provider;

        public OutcomeUnknown(ProviderName provider) {
            super(provider + " gave no clear answer");
            this.provider = provider;
        }

        public ProviderName provider() {
            return provider;
        }
    }
}
