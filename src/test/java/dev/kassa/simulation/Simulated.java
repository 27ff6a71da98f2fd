package dev.kassa.simulation;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutLine;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.Instruction;
import dev.kassa.checkout.PayerWay;
import dev.kassa.checkout.PaymentProvider;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.Sighting.Balance;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderName;
import dev.kassa.simulation.Booked.Terms;
import dev.kassa.simulation.Wire.Call;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What both simulated providers have in common: books to look into, and a wire between them and Kassa. */
abstract class Simulated implements PaymentProvider {

    private final ProviderName name;
    private final Stage stage;
    final Wire wire;

    Simulated(ProviderName name, Stage stage) {
        this.name = name;
        this.stage = stage;
        this.wire = new Wire(stage);
    }

    @Override
    public ProviderName name() {
        return name;
    }

    @Override
    public Sighting look(Checkout checkout, ProviderAccount account) {
        return wire.read(call("look", checkout), () -> shown(checkout));
    }

    @Override
    public PageSources pageSources() {
        return new PageSources(List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public Duration hold(Checkout checkout) {
        return Books.holdOf(name);
    }

    static Terms terms(Order order, boolean isManual) {
        Map<Integer, Long> lines = order.lines().stream()
                .collect(Collectors.toMap(
                        CheckoutLine::position, line -> line.total().amountMinor()));
        Checkout checkout = order.checkout();
        return new Terms(checkout.id(), checkout.amount().amountMinor(), lines, isManual);
    }

    World world() {
        return stage.world();
    }

    Books books() {
        return stage.world().books(name);
    }

    Booked booked(Checkout checkout) {
        return books().find(checkout.providerReference());
    }

    Call call(String operation, Checkout checkout) {
        return new Call(operation, label(checkout), null);
    }

    Call call(Instruction instruction, Checkout checkout) {
        return new Call(operation(instruction), label(checkout), instruction.id());
    }

    private static String operation(Instruction instruction) {
        return switch (instruction.kind()) {
            case PAYMENT_REQUEST -> "capture";
            case CANCELLATION -> "cancel";
            case REFUND -> "refund";
        };
    }

    /** Which of ours it is about, for the trace. */
    String label(Checkout checkout) {
        return world().trace().label(checkout.id());
    }

    Sighting shown(Checkout checkout) {
        return sighting(booked(checkout));
    }

    /** What the provider tells of the money. */
    abstract Balance balance(Booked booked);

    Sighting sighting(Booked booked) {
        CheckoutStatus status = booked.status();
        return new Sighting(
                booked.reference(),
                "account",
                status,
                status.word(),
                booked.amountMinor(),
                payment(booked),
                balance(booked),
                status.isOpen() ? new PayerWay.Hosted("https://pay.example/" + booked.reference()) : null,
                booked.expiresAt());
    }

    private static Sighting.Payment payment(Booked booked) {
        @Nullable String reference = booked.payment();
        return new Sighting.Payment(reference, null, null, null);
    }

    static Refused no(String code, Booked booked) {
        return new Refused(code, "It is " + booked.status().word());
    }
}
