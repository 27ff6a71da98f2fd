package dev.kassa.simulation;

import dev.kassa.audit.AuditEntry;
import dev.kassa.checkout.CheckoutDetail.May;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.company.ProviderName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must be true when everything has come to rest, held against the providers' books. Each violation is a sentence. */
final class Invariants {

    private final World world;
    private final Kassa kassa;
    private final Shop shop;

    /** A checkout as our own books have it. */
    record Row(
            UUID id,
            UUID payableId,
            ProviderName provider,
            int status,
            @Nullable String providerReference,
            boolean paidTwice,
            long amountMinor,
            long capturedMinor,
            long refundedMinor,
            long refundingMinor) {}

    record Instructed(UUID id, UUID checkoutId, String kind, String outcome, long amountMinor) {}

    private record Tally(int status, long checkouts, long sumMinor) {}

    Invariants(World world, Kassa kassa, Shop shop) {
        this.world = world;
        this.kassa = kassa;
        this.shop = shop;
    }

    /** Empty if all is right. */
    List<String> violated() {
        List<Row> rows = kassa.jdbc()
                .sql("select id, payable_id, provider, status, provider_reference, paid_twice, amount_minor,"
                        + " captured_minor, refunded_minor, refunding_minor"
                        + " from checkout order by created_at")
                .query(Row.class)
                .list();
        var wrong = new ArrayList<String>();
        rows.forEach(row -> checkTruth(row, wrong));
        rows.forEach(row -> checkTrail(row, wrong));
        checkBookedOnce(wrong);
        rows.forEach(row -> checkFunds(row, wrong));
        checkInstructions(wrong);
        checkUnknownMoney(rows, wrong);
        checkPaidTwice(rows, wrong);
        checkTallies(rows, wrong);
        return wrong.isEmpty() ? kassa.promises().broken() : wrong;
    }

    private void checkTruth(Row row, List<String> wrong) {
        CheckoutStatus ours = CheckoutStatus.of(row.status());
        if (row.providerReference() == null) {
            if (ours.isOpen() || ours.bars()) {
                wrong.add(label(row.id()) + " is " + ours.word() + " and was never seen at its provider");
            }
            return;
        }
        CheckoutStatus theirs =
                world.books(row.provider()).find(row.providerReference()).status();
        boolean agrees = ours == theirs || (ours.isOpen() && theirs.isOpen());
        // One that was given up here before it came to be there is told so, and nobody has ever been able to pay it.
        boolean gaveUp = !ours.isUndecided() && !ours.bars() && !theirs.isUndecided() && !theirs.bars();
        if (!agrees && !gaveUp) {
            wrong.add(label(row.id()) + " is " + ours.word() + " here and " + theirs.word() + " at its provider");
        }
    }

    private void checkTrail(Row row, List<String> wrong) {
        String at = CheckoutStatus.NONE.word();
        for (AuditEntry entry : kassa.trail().of(row.id()).reversed()) {
            if (entry.after() == null) {
                continue;
            }
            if (!at.equals(entry.before())) {
                wrong.add(label(row.id()) + " stood at " + at + " and its trail goes on from " + entry.before());
            }
            at = entry.after();
        }
        if (!at.equals(CheckoutStatus.of(row.status()).word())) {
            wrong.add(label(row.id()) + " has a trail that ends at " + at);
        }
    }

    private void checkBookedOnce(List<String> wrong) {
        for (Booked booked : world.allBooked()) {
            check(booked.ledger().captures() <= 1, booked + " was captured more than once", wrong);
            check(booked.ledger().leftMinor() >= 0, booked + " was paid back more than was taken", wrong);
        }
    }

    private void checkFunds(Row row, List<String> wrong) {
        check(row.refundedMinor() <= row.capturedMinor(), label(row.id()) + " paid back more than was taken", wrong);
        check(row.refundingMinor() == 0, label(row.id()) + " still sets money apart for a refund", wrong);
        if (row.providerReference() == null) {
            return;
        }
        Ledger theirs =
                world.books(row.provider()).find(row.providerReference()).ledger();
        check(
                theirs.capturedMinor() == row.capturedMinor() && theirs.repaidMinor() == row.refundedMinor(),
                "%s has %d-%d in our books and %s in its provider's"
                        .formatted(label(row.id()), row.capturedMinor(), row.refundedMinor(), theirs),
                wrong);
    }

    private void checkInstructions(List<String> wrong) {
        List<Instructed> all = kassa.jdbc()
                .sql("select id, checkout_id, kind, outcome, amount_minor from instruction order by requested_at")
                .query(Instructed.class)
                .list();
        for (Instructed each : all) {
            long times = ofCheckout(each.checkoutId()).stream()
                    .mapToLong(booked -> booked.ledger().timesCarriedOut(each.id()))
                    .sum();
            String what = "The %s of %s is %s".formatted(each.kind(), label(each.checkoutId()), each.outcome());
            switch (each.outcome()) {
                case "SENT" -> check(isDone(each, times), what + " and not in the books", wrong);
                case "FAILED" -> check(times == 1, what + " and never was in the books", wrong);
                case "REFUSED", "UNSENT" -> check(times == 0, what + " and in the books", wrong);
                default -> wrong.add(what);
            }
            check(times <= 1, what + " and was carried out " + times + " times", wrong);
        }
    }

    /**
     * Reserved money may have been taken or let go by somebody else, a moment before. So may a line have been paid back where
     * the provider only keeps totals; where it tells refunds apart, a refund is only ever our own.
     */
    private boolean isDone(Instructed each, long times) {
        Stream<Booked> atProvider = ofCheckout(each.checkoutId()).stream();
        return switch (each.kind()) {
            case "PAYMENT_REQUEST" ->
                atProvider.anyMatch(booked -> booked.ledger().capturedMinor() > 0);
            case "CANCELLATION" -> atProvider.anyMatch(booked -> !booked.holdsMoney());
            default ->
                times == 1
                        || atProvider.anyMatch(booked -> booked.provider() == ProviderName.PAYSON
                                && booked.ledger().repaidMinor() >= each.amountMinor());
        };
    }

    private static void check(boolean isRight, String otherwise, List<String> wrong) {
        if (!isRight) {
            wrong.add(otherwise);
        }
    }

    private List<Booked> ofCheckout(UUID checkout) {
        return world.allBooked().stream()
                .filter(booked -> booked.checkoutId().equals(checkout))
                .toList();
    }

    private void checkUnknownMoney(List<Row> rows, List<String> wrong) {
        Map<String, Row> known = new HashMap<>();
        rows.forEach(row -> known.put(row.providerReference(), row));
        for (Booked booked : world.allBooked()) {
            Row row = known.get(booked.reference());
            if (booked.holdsMoney()
                    && (row == null || !CheckoutStatus.of(row.status()).isPaid())) {
                wrong.add(booked + " holds money that we do not know of");
            }
        }
    }

    private void checkPaidTwice(List<Row> rows, List<String> wrong) {
        Map<UUID, List<Row>> kept = rows.stream()
                .filter(row -> row.providerReference() != null
                        && world.books(row.provider())
                                .find(row.providerReference())
                                .holdsMoney())
                .collect(Collectors.groupingBy(Row::payableId));
        for (List<Row> payments : kept.values()) {
            if (payments.size() > 1) {
                world.notePaidTwice();
                payments.forEach(row -> checkAlert(row, wrong));
            }
        }
    }

    private void checkAlert(Row row, List<String> wrong) {
        boolean isTold = kassa.trail().of(row.id()).stream()
                .anyMatch(entry -> entry.act().equals("PAID_TWICE"));
        check(row.paidTwice() && isTold, label(row.id()) + " was paid beside another and is not marked", wrong);
        May may = kassa.checkouts().detail(row.id(), shop.people().getFirst()).may();
        boolean isOffered = may.refund().isAllowed() || may.cancel().isAllowed();
        check(isOffered, label(row.id()) + " was paid beside another and cannot be paid back", wrong);
    }

    private void checkTallies(List<Row> rows, List<String> wrong) {
        Map<Integer, Tally> counted = new HashMap<>();
        rows.forEach(row -> counted.merge(
                row.status(),
                new Tally(row.status(), 1, row.amountMinor()),
                (a, b) -> new Tally(a.status(), a.checkouts() + b.checkouts(), a.sumMinor() + b.sumMinor())));
        List<Tally> kept = kassa.jdbc()
                .sql("select status, checkouts, sum_minor from checkout_tally")
                .query(Tally.class)
                .list();
        for (Tally tally : kept) {
            Tally rowsSay = Objects.requireNonNullElse(counted.get(tally.status()), new Tally(tally.status(), 0, 0));
            check(tally.equals(rowsSay), "The tally says " + tally + " and the rows " + rowsSay, wrong);
        }
        check(kept.size() >= counted.size(), "A status has no tally", wrong);
    }

    private String label(UUID id) {
        return world.trace().label(id);
    }
}
