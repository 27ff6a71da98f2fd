package dev.kassa.crash;

import dev.kassa.LedgerSum;
import dev.kassa.Reliability.Flaw;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.crash.House.Instructed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One thing to be done with one checkout while the process dies, and whether it was done once. */
record Job(UUID checkout, String reference, Kind kind) {

    static final long REFUND_MINOR = 5000;

    enum Kind {
        CAPTURE("payment request", "PAYMENT_REQUEST", "send"),
        CANCEL("cancellation", "CANCELLATION", "cancel"),
        REFUND("refund", "REFUND", "refund");

        private final String words;
        private final String instruction;
        private final String verb;

        Kind(String words, String instruction, String verb) {
            this.words = words;
            this.instruction = instruction;
            this.verb = verb;
        }

        /** For the table of what was tried. */
        String words() {
            return words;
        }
    }

    String errand() {
        return kind.verb + " " + checkout + (kind == Kind.REFUND ? " " + REFUND_MINOR : "");
    }

    /** What is wrong with it, held against the provider's ledger; empty if it was done once, or told and kept as not done. */
    List<Flaw> flaws(House house, LedgerSum ledger) {
        List<Flaw> flaws = new ArrayList<>();
        List<Instructed> given = house.instructions(checkout, kind.instruction);
        if (given.stream().anyMatch(each -> each.outcome().matches("PENDING|UNKNOWN"))) {
            flaws.add(Flaw.UNRESOLVED);
        }
        long told = given.stream().filter(each -> each.outcome().equals("SENT")).count();
        long done = done(ledger);
        if (done > 1 || ledger.captures() > 1) {
            flaws.add(Flaw.DOUBLED);
        }
        House.Row row = house.row(checkout);
        boolean booked = row.capturedMinor() == ledger.capturedMinor()
                && row.refundedMinor() == ledger.refundedMinor()
                && row.refundingMinor() == 0
                && (row.status() == CheckoutStatus.CANCELED.number()) == (ledger.cancellations() > 0);
        if (told != done || !booked) {
            flaws.add(Flaw.LOST);
        }
        return flaws;
    }

    private long done(LedgerSum ledger) {
        return switch (kind) {
            case CAPTURE -> ledger.captures();
            case CANCEL -> ledger.cancellations();
            case REFUND -> ledger.refunds();
        };
    }

    boolean isDone(LedgerSum ledger) {
        return done(ledger) > 0;
    }
}
