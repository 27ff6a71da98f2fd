package dev.kassa.simulation;

import dev.kassa.company.ProviderName;
import dev.kassa.simulation.Wire.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Everything that one seed brings about, apart from Kassa's own database. Only ever touched by whoever has the turn. */
final class World {

    static final int SERVERS = 2;

    private final long seed;
    private final Random dice;
    private final Weather weather;
    private final Trace trace = new Trace();
    private final Turnstile turnstile = new Turnstile();
    private final Post post;
    private final Map<ProviderName, Books> books = new EnumMap<>(ProviderName.class);
    private final IdempotencyKeys keys = new IdempotencyKeys();
    private final List<Later> later = new ArrayList<>();
    private final Duration[] skews = {Duration.ZERO, Duration.ZERO};
    private boolean hasPaidTwice;
    private Instant now = Instant.parse("2026-11-21T08:00:00Z");

    private final List<Struck> struck = new ArrayList<>();

    /** A fault that struck a call. */
    record Struck(Fault fault, Call call, Instant at) {}

    private record Later(Instant due, String what, Runnable effect) {}

    World(long seed) {
        this.seed = seed;
        this.dice = new Random(seed);
        this.weather = new Weather(dice);
        this.post = new Post(this);
        for (ProviderName provider : ProviderName.values()) {
            books.put(provider, new Books(provider, this));
        }
        say("seed", seed + ": " + weather);
    }

    long seed() {
        return seed;
    }

    Random dice() {
        return dice;
    }

    Weather weather() {
        return weather;
    }

    Trace trace() {
        return trace;
    }

    Turnstile turnstile() {
        return turnstile;
    }

    Post post() {
        return post;
    }

    Books books(ProviderName provider) {
        return books.get(provider);
    }

    IdempotencyKeys keys() {
        return keys;
    }

    List<Booked> allBooked() {
        return books.values().stream().flatMap(book -> book.all().stream()).toList();
    }

    /** The true time, which providers go by. */
    Instant now() {
        return now;
    }

    /** What the clock of the server shows that the current deed runs on. It ticks with every look, so that no two are equal. */
    Instant shownTime() {
        now = now.plusNanos(1000);
        Deed deed = Deed.current();
        return deed == null ? now : now.plus(skews[deed.server()]);
    }

    /** Time goes on, and with it what was under way at the providers, each at its own moment. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        for (var next = nextBefore(end); next.isPresent(); next = nextBefore(end)) {
            Later effect = next.get();
            later.remove(effect);
            now = effect.due().isAfter(now) ? effect.due() : now;
            say("late", effect.what());
            effect.effect().run();
        }
        now = end;
        books.values().forEach(Books::letTimePass);
    }

    private Optional<Later> nextBefore(Instant end) {
        return later.stream().filter(effect -> !effect.due().isAfter(end)).min(Comparator.comparing(Later::due));
    }

    void later(Duration delay, String what, Runnable effect) {
        later.add(new Later(now.plus(delay), what, effect));
    }

    boolean isNothingUnderWay() {
        return later.isEmpty();
    }

    void jump(int server, Duration skew) {
        skews[server] = skew;
        say("clock", "server " + server + " is off by " + skew);
    }

    /** Lets others go first, if there are others. */
    void pause() {
        Deed deed = Deed.current();
        if (deed != null) {
            deed.pause();
        }
    }

    /** Two payments of one thing were kept: a world in which that never happens says nothing about how it is told. */
    void notePaidTwice() {
        hasPaidTwice = true;
    }

    boolean hasPaidTwice() {
        return hasPaidTwice;
    }

    void struck(Fault fault, Call call) {
        if (fault != Fault.NONE) {
            struck.add(new Struck(fault, call, now));
        }
    }

    /** All faults so far. */
    List<Struck> struck() {
        return List.copyOf(struck);
    }

    void say(String who, String what) {
        trace.add(now, who, what);
    }

    /** Says it in the name of whoever has the turn. */
    void say(String what) {
        Deed deed = Deed.current();
        say(deed == null ? "world" : deed.name(), what);
    }

    <T> @Nullable T any(List<T> choices) {
        return choices.isEmpty() ? null : choices.get(dice.nextInt(choices.size()));
    }
}
