package dev.kassa.simulation;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.Instruction;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.ProviderFailure.Unknown;
import dev.kassa.checkout.Refund;
import dev.kassa.checkout.Refund.Part;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.Sighting.Balance;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderName;
import dev.kassa.simulation.Wire.Call;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provider without verbs, keys or single refunds: a resource is read, and put back whole with another status or with more
 * credited. What somebody else did in between is overwritten, as far as the provider's own rules let it.
 */
final class PaysonLike extends Simulated {

    PaysonLike(Stage stage) {
        super(ProviderName.PAYSON, stage);
    }

    /** What is put back: the status wished for, and the running total of each line. */
    private record Whole(CheckoutStatus status, Map<Integer, Long> credited) {}

    @Override
    Balance balance(Booked booked) {
        return new Balance(
                null, booked.ledger().repaidMinor(), List.of(), booked.ledger().creditedOfLines());
    }

    @Override
    public Sighting open(Order order) {
        return wire.change(call("open", order.checkout()), fault -> {
            breakDown(fault);
            return sighting(books().add(terms(order, true)));
        });
    }

    @Override
    public Sighting close(Checkout checkout, ProviderAccount account) {
        Sighting before = look(checkout, account);
        if (!before.status().isOpen()) {
            return before;
        }
        Sighting after = put(checkout, account, before, CheckoutStatus.CANCELED, call("close", checkout));
        if (after.status().isOpen()) {
            throw notGranted(after);
        }
        return after;
    }

    @Override
    public Sighting capture(Checkout checkout, ProviderAccount account, Instruction request) {
        return reserved(checkout, account, request, CheckoutStatus.SHIPPED);
    }

    @Override
    public Sighting cancel(Checkout checkout, ProviderAccount account, Instruction cancellation) {
        return reserved(checkout, account, cancellation, CheckoutStatus.CANCELED);
    }

    private Sighting reserved(
            Checkout checkout, ProviderAccount account, Instruction instruction, CheckoutStatus wanted) {
        Sighting before = look(checkout, account);
        if (before.status() != CheckoutStatus.READY_TO_SHIP) {
            return before;
        }
        Sighting after = put(checkout, account, before, wanted, call(instruction, checkout));
        if (after.status() == CheckoutStatus.READY_TO_SHIP) {
            throw notGranted(after);
        }
        return after;
    }

    @Override
    public Sighting refund(Checkout checkout, ProviderAccount account, Refund refund) {
        Sighting before = look(checkout, account);
        Map<Integer, Long> credited = before.balance().refundedOfLines();
        List<Part> parts = refund.parts();
        if (parts.stream().allMatch(part -> of(credited, part) == part.baseMinor() + part.amountMinor())) {
            return before;
        }
        boolean isUntouched =
                before.balance().refundedMinor() == refund.instruction().baseMinor()
                        && parts.stream().allMatch(part -> of(credited, part) == part.baseMinor());
        if (!isUntouched) {
            throw new Refused("credited_elsewhere", "Somebody else credited it");
        }
        Map<Integer, Long> wanted = new TreeMap<>(credited);
        parts.forEach(part -> wanted.merge(part.position(), part.amountMinor(), Long::sum));
        Sighting after = put(checkout, new Whole(before.status(), wanted), call(refund.instruction(), checkout));
        Map<Integer, Long> answered = after.balance().refundedOfLines();
        if (parts.stream().allMatch(part -> of(answered, part) == part.baseMinor())) {
            throw notGranted(after);
        }
        return after;
    }

    private static long of(Map<Integer, Long> credited, Part part) {
        return credited.getOrDefault(part.position(), 0L);
    }

    private Sighting put(
            Checkout checkout, ProviderAccount account, Sighting before, CheckoutStatus wanted, Call call) {
        try {
            return put(checkout, new Whole(wanted, before.balance().refundedOfLines()), call);
        } catch (Refused no) {
            Sighting truth = look(checkout, account);
            if (truth.status() == before.status()) {
                throw no;
            }
            return truth;
        }
    }

    private Sighting put(Checkout checkout, Whole whole, Call call) {
        return wire.change(call, fault -> {
            breakDown(fault);
            Booked booked = booked(checkout);
            if (fault != Fault.OLD_STATUS) {
                replace(booked, whole, call.instruction());
            }
            return sighting(booked);
        });
    }

    private void replace(Booked booked, Whole whole, @Nullable UUID instruction) {
        CheckoutStatus now = booked.status();
        if (whole.status() == CheckoutStatus.SHIPPED && now == CheckoutStatus.READY_TO_SHIP) {
            books().capture(booked, instruction, "put");
        } else if (whole.status() == CheckoutStatus.CANCELED && (now.isOpen() || now == CheckoutStatus.READY_TO_SHIP)) {
            books().cancel(booked, instruction, "put");
        } else if (whole.status() != now
                && !(now.isRequested() && whole.status().isRequested())) {
            throw no("invalid", booked);
        } else if (now.isRequested()) {
            credit(booked, whole.credited(), instruction);
        }
    }

    /** A running total never goes down, and a lower one is left without a word. */
    private void credit(Booked booked, Map<Integer, Long> credited, @Nullable UUID instruction) {
        Ledger ledger = booked.ledger();
        if (credited.entrySet().stream()
                .anyMatch(line -> line.getValue() > ledger.lines().get(line.getKey()))) {
            throw no("more_than_paid", booked);
        }
        long more = 0;
        for (Map.Entry<Integer, Long> line : credited.entrySet()) {
            long step = line.getValue() - ledger.creditedOf(line.getKey());
            if (step > 0) {
                ledger.credit(line.getKey(), line.getValue());
                more += step;
            }
        }
        if (more > 0) {
            books().repay(booked, more, instruction, "credit");
        }
    }

    private static Refused notGranted(Sighting after) {
        return new Refused("not_granted", "It answers " + after.status().word());
    }

    private static void breakDown(Fault fault) {
        if (fault == Fault.ERROR_500) {
            throw new Unknown("500", null);
        }
    }
}
