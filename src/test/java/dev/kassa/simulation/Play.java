package dev.kassa.simulation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.kassa.company.ProviderName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One seed from its first moment until everything has come to rest. */
final class Play {

    private static final int STEPS = 260;
    private static final int AT_ONCE = 6;

    /** What a provider does days after the payment, and tells nobody, is found by looking every other day. */
    static final Duration SETTLED_WITHIN = Duration.ofDays(3);

    private static final Duration LONGEST_GAP = Duration.ofHours(3);

    private static final Duration EVERY_LINK_IS_OUT = Duration.ofHours(30);
    private static final Duration EVERY_HOLD_IS_OVER = Duration.ofDays(61);

    private final World world;
    private final Customers customers;
    private final Parties parties;
    private final Kassa kassa;
    private final Shop shop;
    private final Invariants invariants;
    /** What happens at a step whatever the dice say. */
    private final Map<Integer, Runnable> ahead = new HashMap<>();

    private final List<String> surprises = new ArrayList<>();

    /** @param settling how long it took after the last fault until all was right */
    record Result(long seed, Duration settling, List<String> violations, World world) {
        Trace trace() {
            return world.trace();
        }

        boolean isGood() {
            return violations.isEmpty();
        }
    }

    private Play(long seed, Kassa kassa) {
        this.world = new World(seed);
        this.kassa = kassa;
        this.shop = kassa.begin(world);
        this.customers = new Customers(world);
        this.parties = new Parties(world, kassa, shop);
        this.invariants = new Invariants(world, kassa, shop);
    }

    static Result of(long seed, Kassa kassa) {
        Play play = new Play(seed, kassa);
        if (play.world.weather().isRivalry()) {
            play.beginRivalry();
        }
        play.storm();
        return play.calm(seed);
    }

    /** One payment went back and the thing was opened anew; at any moment the refund may return, and the new one be paid. */
    private void beginRivalry() {
        world.weather().calmDown();
        Books books = world.books(ProviderName.STRIPE);
        act(parties.open(shop.wish(world, ProviderName.STRIPE)));
        Booked first = books.all().getFirst();
        books.capture(first, null, "customer");
        act(parties.look(first.checkoutId()));
        books.repayAll(first);
        act(parties.look(first.checkoutId()));
        act(parties.open(shop.wish(world)));
        world.weather().breakOut();
        ahead.put(world.dice().nextInt(STEPS / 2), customers::payAny);
        ahead.put(world.dice().nextInt(STEPS / 2, STEPS), () -> customers.comeBack(first));
    }

    private void act(Deed deed) {
        begin(deed);
        finishAll();
    }

    private void storm() {
        boolean isRivalry = world.weather().isRivalry();
        for (int step = 0; step < STEPS; step++) {
            ahead.getOrDefault(step, () -> {}).run();
            List<Deed> waiting = world.turnstile().waiting();
            int die = world.dice().nextInt(100);
            int paying = !isRivalry ? 10 : step < STEPS / 4 ? 1 : 20; // rivals first come to be, and then are paid
            if (world.weather().kills()) {
                kill(world.dice().nextInt(World.SERVERS));
            } else if (world.weather().jumps()) {
                world.jump(
                        world.dice().nextInt(World.SERVERS),
                        Duration.ofSeconds(world.dice().nextInt(-600, 600)));
            } else if (die < paying) {
                customers.act();
            } else if (waiting.isEmpty() && !isRivalry && die < 25) {
                world.pass(world.weather().pause());
            } else if (waiting.isEmpty() || (die < (isRivalry ? 50 : 35) && waiting.size() < AT_ONCE)) {
                begin(parties.any());
            } else {
                goOn(world.any(waiting));
            }
        }
    }

    private void begin(@Nullable Deed deed) {
        if (deed != null) {
            world.say(deed.name(), "begins on server " + deed.server());
            world.turnstile().begin(deed);
            noteEnd(deed);
        }
    }

    private void goOn(@Nullable Deed deed) {
        if (deed != null) {
            world.turnstile().next(deed);
            noteEnd(deed);
        }
    }

    private void kill(int server) {
        for (Deed dead : world.turnstile().killServer(server)) {
            world.say("killed", dead.name());
        }
    }

    private void noteEnd(Deed deed) {
        if (deed.isOver()) {
            world.say(deed.name(), "ends: " + deed.outcome());
            Throwable surprise = deed.surprise();
            if (surprise != null) {
                surprises.add("Out of " + deed.name() + " came " + surprise);
            }
        }
    }

    private Result calm(long seed) {
        world.weather().calmDown();
        for (int server = 0; server < World.SERVERS; server++) {
            world.jump(server, Duration.ZERO);
        }
        finishAll();
        Instant lastFault = world.now();
        customers.settleAll();
        List<String> violations = new ArrayList<>(surprises);
        Duration settling = settle(lastFault, violations);
        for (Duration pause : List.of(EVERY_LINK_IS_OUT, EVERY_HOLD_IS_OVER)) {
            world.pass(pause);
            settle(world.now(), violations);
        }
        return new Result(seed, settling, violations.stream().distinct().toList(), world);
    }

    /** Lets the background work come by until all is right, and answers how long that took. */
    private Duration settle(Instant since, List<String> violations) {
        Duration gap = Duration.ofSeconds(30);
        List<String> wrong;
        do {
            doBackgroundWork();
            wrong = invariants.violated();
            if (wrong.isEmpty()) {
                return Duration.between(since, world.now());
            }
            world.pass(gap);
            gap = gap.compareTo(LONGEST_GAP) < 0 ? gap.multipliedBy(5).dividedBy(4) : LONGEST_GAP;
        } while (Duration.between(since, world.now()).compareTo(SETTLED_WITHIN) < 0);
        violations.addAll(wrong);
        return Duration.between(since, world.now());
    }

    private void doBackgroundWork() {
        for (RecurringTask<?> task : kassa.work()) {
            begin(parties.work(task));
            finishAll();
        }
        for (var letter = parties.letter(); letter.isPresent(); letter = parties.letter()) {
            begin(letter.get());
            finishAll();
        }
    }

    private void finishAll() {
        for (List<Deed> waiting = world.turnstile().waiting();
                !waiting.isEmpty();
                waiting = world.turnstile().waiting()) {
            goOn(world.any(waiting));
        }
    }
}
