package dev.kassa.simulation;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.PaymentRequest;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.ProviderFailure.Unknown;
import dev.kassa.checkout.Sighting;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A provider without verbs or keys: a resource is read, and put back whole with another status. */
final class PaysonLike extends Simulated {

    PaysonLike(Stage stage) {
        super(ProviderName.PAYSON, stage);
    }

    @Override
    public Sighting open(Order order) {
        Checkout checkout = order.checkout();
        return wire.change("open " + label(checkout), fault -> {
            breakDown(fault);
            return sighting(books().add(checkout.id(), checkout.amount().amountMinor(), true));
        });
    }

    @Override
    public Sighting close(Checkout checkout, ProviderAccount account) {
        Sighting before = look(checkout, account);
        if (!before.status().isOpen()) {
            return before;
        }
        Sighting after = put(checkout, account, before, CheckoutStatus.CANCELED, null);
        if (after.status().isOpen()) {
            throw notGranted(after);
        }
        return after;
    }

    @Override
    public Sighting capture(Checkout checkout, ProviderAccount account, PaymentRequest request) {
        Sighting before = look(checkout, account);
        if (before.status() != CheckoutStatus.READY_TO_SHIP) {
            return before;
        }
        Sighting after = put(checkout, account, before, CheckoutStatus.SHIPPED, request.id());
        if (!after.status().isRequested()) {
            throw notGranted(after);
        }
        return after;
    }

    private Sighting put(
            Checkout checkout,
            ProviderAccount account,
            Sighting before,
            CheckoutStatus wanted,
            @Nullable UUID instruction) {
        try {
            return wire.change(
                    "put " + label(checkout) + " " + wanted.word(),
                    fault -> replace(booked(checkout), wanted, instruction, fault));
        } catch (Refused no) {
            Sighting truth = look(checkout, account);
            if (truth.status() == before.status()) {
                throw no;
            }
            return truth;
        }
    }

    private Sighting replace(Booked booked, CheckoutStatus wanted, @Nullable UUID instruction, Fault fault) {
        breakDown(fault);
        if (fault == Fault.OLD_STATUS || booked.status() == wanted) {
            return sighting(booked);
        }
        if (wanted == CheckoutStatus.SHIPPED && booked.status() == CheckoutStatus.READY_TO_SHIP) {
            books().capture(booked, instruction, "put");
        } else if (wanted == CheckoutStatus.CANCELED && booked.status().isOpen()) {
            books().become(booked, wanted, "put");
        } else {
            throw no("invalid", booked);
        }
        return sighting(booked);
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
