package dev.kassa.simulation;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.Instruction;
import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.ProviderFailure.Unknown;
import dev.kassa.checkout.Refund;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.Sighting.Balance;
import dev.kassa.checkout.Sighting.SeenRefund;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A provider with verbs and idempotency keys, under which it also keeps its failures, and with refunds one by one. */
final class StripeLike extends Simulated {

    StripeLike(Stage stage) {
        super(ProviderName.STRIPE, stage);
    }

    @Override
    Balance balance(Booked booked) {
        List<SeenRefund> refunds = booked.ledger().repayments().stream()
                .map(repayment -> new SeenRefund(
                        repayment.reference(),
                        repayment.instruction(),
                        repayment.amountMinor(),
                        repayment.isGivenUp() ? SeenRefund.State.FAILED : SeenRefund.State.SUCCEEDED))
                .toList();
        return new Balance(booked.ledger().capturedMinor(), booked.ledger().repaidMinor(), refunds, Map.of());
    }

    @Override
    public Sighting open(Order order) {
        Checkout checkout = order.checkout();
        boolean isManual = order.company().capturesManually();
        return wire.change(call("open", checkout), fault -> {
            Booked booked = world().keys()
                    .once(
                            "open-" + checkout.id(),
                            world().now(),
                            isBroken(fault),
                            Booked.class,
                            () -> books().add(terms(order, isManual)));
            return sighting(booked);
        });
    }

    @Override
    public Sighting close(Checkout checkout, ProviderAccount account) {
        try {
            return wire.change(call("close", checkout), fault -> {
                if (isBroken(fault)) {
                    throw new Unknown("500", null);
                }
                return expire(booked(checkout));
            });
        } catch (Refused | Unknown no) {
            Sighting truth = look(checkout, account);
            if (truth.status().isOpen()) {
                throw no;
            }
            return truth;
        }
    }

    private Sighting expire(Booked booked) {
        if (!booked.status().isOpen()) {
            throw no("not_open", booked);
        }
        books().become(booked, CheckoutStatus.EXPIRED, "close");
        return sighting(booked);
    }

    @Override
    public Sighting capture(Checkout checkout, ProviderAccount account, Instruction request) {
        return reserved(checkout, account, request, booked -> books().capture(booked, request.id(), "capture"));
    }

    @Override
    public Sighting cancel(Checkout checkout, ProviderAccount account, Instruction cancellation) {
        return reserved(checkout, account, cancellation, booked -> books().cancel(booked, cancellation.id(), "cancel"));
    }

    private Sighting reserved(
            Checkout checkout, ProviderAccount account, Instruction instruction, Consumer<Booked> deed) {
        Sighting before = look(checkout, account);
        if (before.status() != CheckoutStatus.READY_TO_SHIP) {
            return before;
        }
        return verb(checkout, account, instruction, seen -> seen.status() != CheckoutStatus.READY_TO_SHIP, booked -> {
            if (booked.status() != CheckoutStatus.READY_TO_SHIP) {
                throw no("unexpected_state", booked);
            }
            deed.accept(booked);
        });
    }

    @Override
    public Sighting refund(Checkout checkout, ProviderAccount account, Refund refund) {
        Sighting before = look(checkout, account);
        Instruction instruction = refund.instruction();
        if (isTold(before, instruction)) {
            return before;
        }
        return verb(checkout, account, instruction, seen -> isTold(seen, instruction), booked -> {
            if (!booked.status().isRequested() || booked.ledger().leftMinor() < instruction.amountMinor()) {
                throw no("amount_too_large", booked);
            }
            books().repay(booked, instruction.amountMinor(), instruction.id(), "refund");
        });
    }

    /** Whether the refund was made, be it that it came back since: then it is not made again. */
    private static boolean isTold(Sighting seen, Instruction refund) {
        return seen.balance().refunds().stream().anyMatch(told -> refund.id().equals(told.instructionId()));
    }

    /** A verb under its key, and a look afterwards. */
    private Sighting verb(
            Checkout checkout,
            ProviderAccount account,
            Instruction instruction,
            Predicate<Sighting> isDone,
            Consumer<Booked> deed) {
        try {
            wire.change(
                    call(instruction, checkout),
                    fault -> world().keys()
                            .once(instruction.key(), world().now(), isBroken(fault), Booked.class, () -> {
                                deed.accept(booked(checkout));
                                return booked(checkout);
                            }));
        } catch (Refused no) {
            Sighting after = look(checkout, account);
            if (isDone.test(after)) {
                return after;
            }
            throw no;
        }
        return accepted(checkout, account, isDone);
    }

    private Sighting accepted(Checkout checkout, ProviderAccount account, Predicate<Sighting> isDone) {
        Sighting after;
        try {
            after = look(checkout, account);
        } catch (ProviderFailure unseen) {
            throw new Unknown("accepted, and not seen since", unseen);
        }
        if (!isDone.test(after)) {
            throw new Unknown("accepted, and not shown", null);
        }
        return after;
    }

    private static boolean isBroken(Fault fault) {
        return fault == Fault.ERROR_500;
    }
}
