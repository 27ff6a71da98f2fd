package dev.kassa.simulation;

import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.company.ProviderName;
import dev.kassa.simulation.Booked.Terms;
import dev.kassa.simulation.Ledger.Repayment;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A provider's books, and what it does by itself: links run out, reserved money lapses, and each change is written about. */
final class Books {

    private static final Duration PAYABLE_FOR = Duration.ofHours(24);

    private final ProviderName provider;
    private final World world;
    private final Map<String, Booked> byReference = new LinkedHashMap<>();

    Books(ProviderName provider, World world) {
        this.provider = provider;
        this.world = world;
    }

    List<Booked> all() {
        return List.copyOf(byReference.values());
    }

    Booked add(Terms terms) {
        String reference = provider.word() + "-" + (byReference.size() + 1);
        Booked booked = new Booked(provider, reference, terms, world.now().plus(PAYABLE_FOR));
        byReference.put(reference, booked);
        return booked;
    }

    Booked find(@Nullable String reference) {
        Booked booked = reference == null ? null : byReference.get(reference);
        if (booked == null) {
            throw Refused.missing("missing", "No such checkout");
        }
        return booked;
    }

    /** The booked one stands there from now on, and a letter says that something happened. */
    void become(Booked booked, CheckoutStatus next, String why) {
        world.say(why, booked + " -> " + next.word());
        booked.become(next);
        if (next == CheckoutStatus.READY_TO_SHIP) {
            booked.hold(world.now().plus(holdOf(provider)));
        }
        world.post().write(booked);
    }

    /** The customer's money changes hands: now at the latest it is the company's. */
    void capture(Booked booked, @Nullable UUID instruction, String why) {
        booked.ledger().capture(booked.amountMinor(), instruction);
        become(booked, CheckoutStatus.SHIPPED, why);
    }

    void cancel(Booked booked, @Nullable UUID instruction, String why) {
        booked.ledger().carryOut(instruction);
        become(booked, CheckoutStatus.CANCELED, why);
    }

    void repay(Booked booked, long amountMinor, @Nullable UUID instruction, String why) {
        booked.ledger().repay("re-" + (booked.ledger().repayments().size() + 1), amountMinor, instruction);
        become(booked, booked.ledger().leftMinor() <= 0 ? CheckoutStatus.CREDITED : booked.status(), why);
    }

    /** Somebody in a dashboard pays back all that is left, line by line. */
    void repayAll(Booked booked) {
        Ledger ledger = booked.ledger();
        ledger.lines().forEach(ledger::credit);
        repay(booked, ledger.leftMinor(), null, "dashboard");
    }

    /** Somebody in a dashboard pays back one line, as far as that is not done yet. */
    void repayLine(Booked booked, int line) {
        Ledger ledger = booked.ledger();
        long total = ledger.lines().getOrDefault(line, 0L);
        long rest = Math.min(total - ledger.creditedOf(line), ledger.leftMinor());
        if (rest > 0) {
            ledger.credit(line, total);
            repay(booked, rest, null, "dashboard");
        }
    }

    /** The customer's bank would not have a refund. */
    void giveUp(Booked booked, Repayment repayment) {
        booked.giveUp(repayment);
        become(booked, booked.status(), "bank gives up " + repayment.reference());
    }

    static Duration holdOf(ProviderName provider) {
        return provider == ProviderName.PAYSON ? Duration.ofDays(59) : Duration.ofDays(7);
    }

    void letTimePass() {
        for (Booked booked : all()) {
            boolean isOut = booked.status().isOpen() && !booked.expiresAt().isAfter(world.now());
            if (isOut || booked.isHoldOver(world.now())) {
                become(booked, CheckoutStatus.EXPIRED, "time");
            }
        }
    }
}
