package dev.kassa.crash;

import dev.kassa.Outside;
import dev.kassa.crash.Job.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Gets checkouts ready to be worked on: opened, paid outside, and for a refund also sent. */
final class Crew {

    private static final AtomicInteger BOOKINGS = new AtomicInteger();

    private final Outside outside;

    Crew(Outside outside) {
        this.outside = outside;
    }

    /** @param each how many of each kind, at each provider */
    List<Job> ready(Child child, int each) {
        List<CompletableFuture<Job>> opened = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int number = 0; number < each; number++) {
                opened.add(open(child, "PAYSON", kind));
                opened.add(open(child, "STRIPE", kind));
            }
        }
        return opened.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Job> open(Child child, String provider, Kind kind) {
        return child.ask("open " + provider + " crash-" + BOOKINGS.incrementAndGet())
                .thenApplyAsync(answer -> {
                    String[] words = answer.split(" ");
                    Job job = new Job(UUID.fromString(words[0]), words[1], kind);
                    pay(provider, job.reference());
                    expect("ReadyToShip", child.does("look " + job.checkout()));
                    if (kind == Kind.REFUND) {
                        expect("Shipped", child.does("send " + job.checkout()));
                    }
                    return job;
                });
    }

    private void pay(String provider, String reference) {
        if (provider.equals("PAYSON")) {
            outside.payPayson(reference, "CARD");
        } else {
            outside.payStripe(reference, "CARD");
        }
    }

    private static void expect(String wanted, String answer) {
        if (!wanted.equals(answer)) {
            throw new AssertionError("Not ready: " + answer + " instead of " + wanted);
        }
    }
}
