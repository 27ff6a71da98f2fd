package dev.kassa.fuzz;

import java.util.List;
import java.util.Random;

/** Chance that plays the same way again. */
public final class Dice {

    private final Random random;

    public Dice(long seed) {
        this.random = new Random(seed);
    }

    public boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** From 0 on. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    public final <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    public <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public byte[] bytes(int most) {
        byte[] bytes = new byte[random.nextInt(most) + 1];
        random.nextBytes(bytes);
        return bytes;
    }
}
