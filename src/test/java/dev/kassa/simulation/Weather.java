package dev.kassa.simulation;

import dev.kassa.simulation.Wire.Call;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How rough a world is: how often something fails, stops, gets lost or jumps. Each seed has its own. */
final class Weather {

    private static final Fault[] FAULTS = Fault.values();
    private static final double[] ROUGHNESS = {0, 0.1, 0.25, 0.5};

    private final RandomGenerator dice;
    private final double faults;
    private final double kills;
    private final double jumps;
    private final double lostLetters;
    private final boolean isRivalry;
    private boolean calm;

    Weather(RandomGenerator dice) {
        this.dice = dice;
        this.isRivalry = dice.nextInt(3) == 0;
        this.faults = isRivalry ? 0.05 : ROUGHNESS[dice.nextInt(ROUGHNESS.length)];
        this.kills = dice.nextInt(3) == 0 ? 0.02 : 0;
        this.jumps = dice.nextInt(3) == 0 ? 0.02 : 0;
        this.lostLetters = isRivalry ? 0 : dice.nextInt(4) * 0.33;
    }

    /** From now on nothing fails any more. Letters may still get lost: nobody promised that they come. */
    void calmDown() {
        calm = true;
    }

    /** From now on things fail again. */
    void breakOut() {
        calm = false;
    }

    Fault fault(Call call) {
        boolean fails = !calm && dice.nextDouble() < likelihood(call);
        return fails ? FAULTS[dice.nextInt(1, FAULTS.length)] : Fault.NONE;
    }

    /** Rivals live on because they could not be closed; elsewhere money is what it is about. */
    private double likelihood(Call call) {
        if (isRivalry) {
            return call.operation().equals("close") ? 0.7 : faults;
        }
        return call.instruction() != null && faults > 0 ? Math.max(faults, 0.4) : faults;
    }

    /** A provider that does something later than a caller waits does it within this; clocks that jump leave less room for it. */
    Duration latest() {
        return jumps > 0 ? Duration.ofMinutes(1) : Duration.ofMinutes(10);
    }

    boolean kills() {
        return !calm && dice.nextDouble() < kills;
    }

    boolean jumps() {
        return !calm && dice.nextDouble() < jumps;
    }

    /** Whether the world is about nothing but opening and paying the same thing again and again. */
    boolean isRivalry() {
        return isRivalry;
    }

    /** How often a letter is delivered. */
    int copies() {
        if (dice.nextDouble() < lostLetters) {
            return 0;
        }
        return dice.nextInt(4) == 0 ? dice.nextInt(2, 4) : 1;
    }

    /** How late one copy of a letter is, so that letters overtake each other. */
    Duration lateness() {
        return dice.nextInt(5) == 0 ? between(Duration.ofMinutes(1), Duration.ofHours(2)) : upTo(Duration.ofSeconds(4));
    }

    /** While nobody does anything: some minutes as a rule, some hours at times. */
    Duration pause() {
        return dice.nextInt(4) == 0
                ? between(Duration.ofMinutes(3), Duration.ofHours(3))
                : between(Duration.ofSeconds(5), Duration.ofMinutes(3));
    }

    Duration upTo(Duration most) {
        return between(Duration.ofMillis(1), most);
    }

    Duration between(Duration least, Duration most) {
        return Duration.ofMillis(dice.nextLong(least.toMillis(), most.toMillis() + 1));
    }

    @Override
    public String toString() {
        return "faults %.2f, kills %.2f, jumps %.2f, lost letters %.2f%s"
                .formatted(faults, kills, jumps, lostLetters, isRivalry ? ", rivalry" : "");
    }
}
