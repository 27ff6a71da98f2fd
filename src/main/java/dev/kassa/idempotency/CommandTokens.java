package dev.kassa.idempotency;

import dev.kassa.audit.Actor;
import dev.kassa.idempotency.CommandRefused.Why;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One-time tokens of forms that move money: however often a form is sent, from wherever and even at once, it is carried out by
 * the first submit alone, and all are answered with that one's outcome.
 */
@Component
public class CommandTokens {

    private static final Logger log = LoggerFactory.getLogger(CommandTokens.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 24;
    private static final Duration GOOD_FOR = Duration.ofHours(24);

    /** Less than a browser waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final CommandTable table;
    private final Flights flights;
    private final Clock clock;

    CommandTokens(CommandTable table, Flights flights, Clock clock) {
        this.table = table;
        this.flights = flights;
        this.clock = clock;
    }

    /** A token for a form that is about to be shown to this person. It is good once, for what is bound, for a day. */
    public String issue(Binding binding, Actor actor) {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().encodeToString(random);
        Instant now = clock.instant();
        table.add(UUID.randomUUID(), Hash.of(token), binding, Submission.person(actor), now, now.plus(GOOD_FOR));
        return token;
    }

    /**
     * Carries out what a form asks for, unless that was done: then the first outcome is answered again. Call it outside of any
     * transaction. Waits while another submit of the form is at it, for 25 seconds at the most.
     *
     * @param now what the form would be bound to if it were shown now; asked for only when it is about to be carried out
     * @param deed does it and says how it ended, also if it ended badly. If it throws, the form counts as not sent, where doing it
     *     twice is harmless, and as lost where it is not; so what a refund throws must be caught and told
     * @throws CommandRefused if by this submit nothing was done, with the reason; or whatever the deed throws
     */
    public Outcome run(Submission form, Supplier<Binding> now, Supplier<Done> deed) {
        Command command = find(form);
        if (command.isForAnother(form.wishHash())) {
            throw new CommandRefused(Why.USED);
        }
        return command.isDone()
                ? command.outcome()
                : flights.join(command.id() + form.wishHash(), PATIENCE, () -> begin(command.id(), form, now, deed));
    }

    /** The outcome of a form that this person sent; empty if there is none, or if it is another's. */
    public Optional<Outcome> outcome(UUID command, Actor actor) {
        return table.find(command)
                .filter(Command::isDone)
                .filter(found -> found.person().equals(Submission.person(actor)))
                .map(Command::outcome);
    }

    private Command find(Submission form) {
        Command command = Optional.ofNullable(form.token())
                .flatMap(token -> table.byToken(Hash.of(token)))
                .orElseThrow(() -> new CommandRefused(Why.MISSING));
        if (!form.isOf(command)) {
            throw new CommandRefused(Why.FOREIGN);
        }
        return command;
    }

    /** Claims the form, or waits for whoever has on another server. */
    private Outcome begin(UUID id, Submission form, Supplier<Binding> now, Supplier<Done> deed) {
        long patienceEnds = System.nanoTime() + PATIENCE.toNanos();
        Duration pause = FIRST_PAUSE;
        while (System.nanoTime() < patienceEnds && !Thread.currentThread().isInterrupted()) {
            Command command = table.find(id).orElseThrow(() -> new CommandRefused(Why.MISSING));
            Command deciding = decidedBy(command, form);
            if (deciding.isDone()) {
                return deciding.outcome();
            }
            check(deciding, form, now);
            UUID claim = UUID.randomUUID();
            if (deciding.isFree(clock.instant()) && table.claim(deciding, claim, form.wishHash(), clock.instant())) {
                return carryOut(deciding, claim, deed);
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        throw new CommandRefused(Why.BUSY);
    }

    /** The form itself, or another of the same decision that was sent first, as from a second tab. */
    private Command decidedBy(Command command, Submission form) {
        Optional<Command> first = command.isDone()
                ? Optional.empty()
                : table.byDecision(command.decision(form.wishHash()))
                        .filter(other -> !other.id().equals(command.id()));
        first.filter(other -> other.wasOverBefore(command)).ifPresent(table::reopen);
        return first.filter(other -> !other.wasOverBefore(command)).orElse(command);
    }

    private void check(Command command, Submission form, Supplier<Binding> now) {
        Instant moment = clock.instant();
        if (command.isLost(moment)) {
            throw new CommandRefused(Why.LOST);
        }
        if (command.isForAnother(form.wishHash())) {
            throw new CommandRefused(Why.USED);
        }
        if (command.claim() != null) {
            return; // it was good when it was claimed
        }
        if (command.expiresAt().isBefore(moment)) {
            throw new CommandRefused(Why.EXPIRED);
        }
        if (!command.binding().stillHolds(now.get())) {
            throw new CommandRefused(Why.CHANGED, command.binding());
        }
    }

    private Outcome carryOut(Command command, UUID claim, Supplier<Done> deed) {
        Done done;
        try {
            done = deed.get();
        } catch (RuntimeException | Error failed) {
            giveUp(command, claim, failed);
            throw failed;
        }
        table.finish(command.id(), claim, done, clock.instant());
        return new Outcome(command.id(), done);
    }

    private void giveUp(Command command, UUID claim, Throwable failed) {
        try {
            if (command.purpose().isHarmlessTwice()) {
                table.release(command.id(), claim);
            } else {
                table.finish(command.id(), claim, null, clock.instant());
            }
        } catch (RuntimeException alsoFailed) {
            log.warn("The claim of command {} stays until it runs out", command.id());
            failed.addSuppressed(alsoFailed);
        }
    }
}
