package dev.kassa.simulation;

import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.company.ProviderName;
import dev.kassa.simulation.Ledger.Repayment;
import java.util.List;

/** What happens at the providers without us: customers pay, banks decide, the providers' and companies' staff press buttons. */
final class Customers {

    private final World world;

    Customers(World world) {
        this.world = world;
    }

    /** One thing happens, if there is anything that can. */
    void act() {
        if (world.dice().nextInt(world.weather().isRivalry() ? 2 : 4) == 0) {
            decide();
            return;
        }
        Booked chosen =
                world.any(world.allBooked().stream().filter(Booked::isPayable).toList());
        if (chosen != null) {
            pay(chosen);
        }
    }

    private void pay(Booked booked) {
        Books books = world.books(booked.provider());
        boolean isPayson = booked.provider() == ProviderName.PAYSON;
        switch (world.dice().nextInt(8)) {
            case 0 -> {
                if (isPayson && booked.status() == CheckoutStatus.CREATED) {
                    books.become(booked, CheckoutStatus.READY_TO_PAY, "customer");
                }
            }
            case 1 -> books.become(booked, CheckoutStatus.PROCESSING_PAYMENT, "customer");
            case 2 -> {
                if (isPayson) {
                    books.become(booked, CheckoutStatus.DENIED, "bank");
                }
            }
            default -> paid(booked, "customer");
        }
    }

    private void paid(Booked booked, String who) {
        Books books = world.books(booked.provider());
        if (booked.isManual()) {
            books.become(booked, CheckoutStatus.READY_TO_SHIP, who);
        } else {
            books.capture(booked, null, who);
        }
    }

    /** A bank comes to an end with what takes time, or somebody presses a button in a dashboard. */
    private void decide() {
        List<Booked> candidates = world.allBooked().stream()
                .filter(booked -> booked.status().bars() || booked.status() == CheckoutStatus.CREDITED)
                .toList();
        Booked booked = world.any(candidates);
        if (booked == null) {
            return;
        }
        switch (booked.status()) {
            case PROCESSING_PAYMENT -> settle(booked);
            case READY_TO_SHIP -> press(booked);
            case SHIPPED -> payOutOrBack(booked);
            case CREDITED -> comeBack(booked);
            default -> {}
        }
    }

    private void settle(Booked booked) {
        if (world.dice().nextInt(4) == 0) {
            world.books(booked.provider()).become(booked, CheckoutStatus.DENIED, "bank");
        } else {
            paid(booked, "bank");
        }
    }

    private void press(Booked booked) {
        Books books = world.books(booked.provider());
        switch (world.dice().nextInt(6)) {
            case 0 -> books.capture(booked, null, "dashboard");
            case 1 -> books.cancel(booked, null, "dashboard");
            default -> {}
        }
    }

    private void payOutOrBack(Booked booked) {
        Books books = world.books(booked.provider());
        int button = world.dice().nextInt(6);
        if (button == 0 && booked.provider() == ProviderName.PAYSON) {
            books.become(booked, CheckoutStatus.PAID_TO_ACCOUNT, "payout");
        } else if (button == 1) {
            books.repayAll(booked);
        } else if (button == 2) {
            books.repayLine(booked, 2);
        }
    }

    /** Days after it was taken, a refund comes back; only where refunds are told one by one. */
    void comeBack(Booked booked) {
        List<Repayment> taken = booked.ledger().repayments().stream()
                .filter(repayment -> !repayment.isGivenUp())
                .toList();
        Repayment chosen = world.any(taken);
        if (booked.provider() == ProviderName.STRIPE && chosen != null) {
            world.books(booked.provider()).giveUp(booked, chosen);
        }
    }

    /** Somebody pays what can be paid, if anything can. */
    void payAny() {
        world.allBooked().stream().filter(Booked::isPayable).findFirst().ifPresent(booked -> paid(booked, "customer"));
    }

    /** In the end every bank decides. */
    void settleAll() {
        world.allBooked().stream()
                .filter(booked -> booked.status() == CheckoutStatus.PROCESSING_PAYMENT)
                .forEach(this::settle);
    }
}
