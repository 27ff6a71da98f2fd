package dev.kassa.idempotency;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets many who ask this server for the same thing at the same moment share one way to it. Those who wait hold nothing, neither a
 * connection nor a lock, so that a thousand of them are no burden to the one who works.
 */
@Component
class Flights {

    private final Map<String, CompletableFuture<Outcome>> flights = new ConcurrentHashMap<>();

    /** @throws CommandRefused if it lasts for longer than the patience; whatever the way itself throws, all of them get */
    Outcome join(String name, Duration patience, Supplier<Outcome> way) {
        var mine = new CompletableFuture<Outcome>();
        CompletableFuture<Outcome> theirs = flights.putIfAbsent(name, mine);
        return theirs == null ? fly(name, mine, way) : await(theirs, patience);
    }

    private Outcome fly(String name, CompletableFuture<Outcome> mine, Supplier<Outcome> way) {
        try {
            Outcome outcome = way.get();
            mine.complete(outcome);
            return outcome;
        } catch (RuntimeException | Error failed) {
            mine.completeExceptionally(failed);
            throw failed;
        } finally {
            flights.remove(name, mine);
        }
    }

    private static Outcome await(CompletableFuture<Outcome> theirs, Duration patience) {
        try {
            return theirs.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillUnderWay) {
            throw new CommandRefused(CommandRefused.Why.BUSY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandRefused(CommandRefused.Why.BUSY);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
