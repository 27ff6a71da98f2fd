package dev.kassa.simulation;

import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.ProviderFailure.NotReached;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.ProviderFailure.Unknown;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way to a provider and back, on which everything can go wrong. Each call takes time and lets others go first. */
final class Wire {

    private static final Duration QUICK = Duration.ofMillis(900);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Stage stage;

    Wire(Stage stage) {
        this.stage = stage;
    }

    /**
     * Something that is asked of a provider.
     *
     * @param operation in the words of the heart's own interface
     * @param about what it is about, for the trace
     * @param instruction which of ours it carries out; null if none
     */
    record Call(String operation, String about, @Nullable UUID instruction) {
        @Override
        public String toString() {
            return operation + " " + about;
        }
    }

    /** A call that changes nothing: whatever goes wrong on the way, looking again is safe. */
    <T> T read(Call what, Supplier<T> look) {
        World world = stage.world();
        Fault fault = world.weather().fault(what);
        world.struck(fault, what);
        world.pause();
        world.pass(world.weather().upTo(QUICK));
        if (fault != Fault.NONE && fault != Fault.OLD_STATUS) {
            world.say(what + ": " + fault);
            throw new NotReached("not reached", null);
        }
        T answer = look.get();
        world.say(what + ": " + answer);
        world.pause();
        return answer;
    }

    /** What may be done otherwise than wished where it is done: to hand out an old status, or to keep a 500 for later. */
    interface Effect<T> {
        T happen(Fault fault);
    }

    /** A call that may change something. */
    <T> T change(Call what, Effect<T> effect) {
        World world = stage.world();
        Fault fault = world.weather().fault(what);
        world.struck(fault, what);
        world.pause();
        world.pass(world.weather().upTo(QUICK));
        return switch (fault) {
            case NONE, OLD_STATUS, ERROR_500 -> answered(what, fault, effect);
            case REFUSED, RATE_LIMITED -> throw told(what, fault, new NotReached(fault.name(), null));
            case TIMEOUT_BEFORE_EFFECT -> throw waitedInVain(what, fault);
            case EFFECT_DELAYED -> {
                Duration delay =
                        world.weather().between(PATIENCE, world.weather().latest());
                world.later(delay, what.toString(), () -> unheard(what, effect));
                throw waitedInVain(what, fault);
            }
            case TIMEOUT_AFTER_EFFECT -> {
                unheard(what, effect);
                throw waitedInVain(what, fault);
            }
            case CUT, EMPTY_502 -> {
                unheard(what, effect);
                throw told(what, fault, new Unknown(fault.name(), null));
            }
        };
    }

    private <T> T answered(Call what, Fault fault, Effect<T> effect) {
        World world = stage.world();
        T answer;
        try {
            answer = effect.happen(fault);
        } catch (ProviderFailure failure) {
            throw told(what, fault, failure);
        }
        world.say(what + ": " + answer + (fault == Fault.NONE ? "" : " " + fault));
        world.pause();
        return answer;
    }

    private <T> void unheard(Call what, Effect<T> effect) {
        try {
            effect.happen(Fault.NONE);
        } catch (Refused no) {
            stage.world().say(what + ": refused unheard, " + no.code());
        } catch (Unknown replayed) {
            stage.world().say(what + ": replayed unheard");
        }
    }

    private Unknown waitedInVain(Call what, Fault fault) {
        stage.world().pass(PATIENCE);
        return told(what, fault, new Unknown(fault.name(), null));
    }

    private <F extends ProviderFailure> F told(Call what, Fault fault, F failure) {
        World world = stage.world();
        world.say(what + ": " + fault + ", " + failure.getClass().getSimpleName() + " " + failure.getMessage());
        world.pause();
        return failure;
    }
}
