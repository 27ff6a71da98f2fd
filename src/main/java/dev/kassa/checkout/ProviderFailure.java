package dev.kassa.checkout;

import org.jspecify.annotations.Nullable;

/** A call to a provider that did not answer as asked. The difference between the three is the difference between safe and not. */
public abstract sealed class ProviderFailure extends RuntimeException {

    private ProviderFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The provider answered, and the answer is no. Nothing has changed there. */
    public static final class Refused extends ProviderFailure {

        private final String code;
        private final boolean missing;

        /** @param code the provider's word for the reason, fit for an administrator to read to the provider's support */
        public Refused(String code, String message) {
            this(code, message, false);
        }

        private Refused(String code, String message, boolean missing) {
            super(message, null);
            this.code = code;
            this.missing = missing;
        }

        /** The provider does not know the checkout: what it does not know cannot be paid there. */
        public static Refused missing(String code, String message) {
            return new Refused(code, message, true);
        }

        public String code() {
            return code;
        }

        public boolean isMissing() {
            return missing;
        }
    }

    /** The provider was certainly not reached, or turned us away before doing anything. Trying again is safe. */
    public static final class NotReached extends ProviderFailure {
        public NotReached(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** No answer, or none that can be understood: it may or may not have been done. Look before anything is repeated. */
    public static final class Unknown extends ProviderFailure {
        public Unknown(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
