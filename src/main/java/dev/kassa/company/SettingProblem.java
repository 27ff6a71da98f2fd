package dev.kassa.company;

import dev.kassa.audit.Role;
import java.util.List;

/**
 * All that can be wrong with what somebody wants to see or change of a company, as facts. The doors say it in their own shape.
 */
public abstract sealed class SettingProblem extends RuntimeException {

    private SettingProblem(String message) {
        super(message, null, false, false);
    }

    /** It does not exist, or not for this actor. */
    public static final class NotThere extends SettingProblem {
        public NotThere() {
            super("Not there");
        }
    }

    /** The company answers to its own API keys only, and none was shown. */
    public static final class KeyNeeded extends SettingProblem {
        public KeyNeeded() {
            super("This company demands an API key");
        }
    }

    /** Somebody who may look, but not do this. */
    public static final class Lacking extends SettingProblem {
        private final Role needed;

        public Lacking(Role needed) {
            super("Needs the role " + needed.word());
            this.needed = needed;
        }

        public Role needed() {
            return needed;
        }
    }

    /** What was handed over is not acceptable; nothing has changed. */
    public static final class Unacceptable extends SettingProblem {
        private final List<Fault> faults;

        public Unacceptable(List<Fault> faults) {
            super(faults.toString());
            this.faults = List.copyOf(faults);
        }

        public Unacceptable(String field, String code, Object... arguments) {
            this(List.of(new Fault(field, code, arguments)));
        }

        public List<Fault> faults() {
            return faults;
        }
    }

    /** Things stand so that it cannot be done; the code names the sentence, in the messages under {@code why.}. */
    public static final class Conflict extends SettingProblem {
        private final String code;

        public Conflict(String code) {
            super(code);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * One thing that is not acceptable.
     *
     * @param field the member's name as BokaMera has it, beginning with a small letter
     * @param code names the sentence, in the messages under {@code fault.}
     * @param arguments what the sentence speaks of
     */
    public record Fault(String field, String code, List<Object> arguments) {
        public Fault(String field, String code, Object... arguments) {
            this(field, code, List.of(arguments));
        }
    }
}
