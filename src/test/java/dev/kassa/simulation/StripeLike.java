package dev.kassa.simulation;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.PaymentRequest;
import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.ProviderFailure.Unknown;
import dev.kassa.checkout.Sighting;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderName;
import java.util.function.Supplier;

/** A provider with verbs and idempotency keys, under which it also keeps its failures. */
final class StripeLike extends Simulated {

    StripeLike(Stage stage) {
        super(ProviderName.STRIPE, stage);
    }

    @Override
    public Sighting open(Order order) {
        Checkout checkout = order.checkout();
        boolean manual = order.company().capturesManually();
        return wire.change("open " + label(checkout), fault -> {
            Booked booked = once(
                    "open-" + checkout.id(),
                    fault,
                    () -> books().add(checkout.id(), checkout.amount().amountMinor(), manual));
            return sighting(booked);
        });
    }

    @Override
    public Sighting close(Checkout checkout, ProviderAccount account) {
        try {
            return wire.change("close " + label(checkout), fault -> {
                breakDown(fault);
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
    public Sighting capture(Checkout checkout, ProviderAccount account, PaymentRequest request) {
        Sighting before = look(checkout, account);
        if (before.status() != CheckoutStatus.READY_TO_SHIP) {
            return before;
        }
        try {
            wire.change(
                    "capture " + label(checkout),
                    fault -> once(request.key(), fault, () -> {
                        Booked booked = booked(checkout);
                        if (booked.status() != CheckoutStatus.READY_TO_SHIP) {
                            throw no("unexpected_state", booked);
                        }
                        books().capture(booked, request.id(), "capture");
                        return booked;
                    }));
        } catch (Refused no) {
            Sighting after = look(checkout, account);
            if (after.status() == CheckoutStatus.READY_TO_SHIP) {
                throw no;
            }
            return after;
        }
        return after(checkout, account);
    }

    private Sighting after(Checkout checkout, ProviderAccount account) {
        Sighting after;
        try {
            after = look(checkout, account);
        } catch (ProviderFailure unseen) {
            throw new Unknown("accepted, and not seen since", unseen);
        }
        if (after.status() == CheckoutStatus.READY_TO_SHIP) {
            throw new Unknown("accepted, and not shown yet", null);
        }
        return after;
    }

    private Booked once(String key, Fault fault, Supplier<Booked> work) {
        return world().keys().once(key, world().now(), fault == Fault.ERROR_500, Booked.class, work);
    }

    private static void breakDown(Fault fault) {
        if (fault == Fault.ERROR_500) {
            throw new Unknown("500", null);
        }
    }
}
