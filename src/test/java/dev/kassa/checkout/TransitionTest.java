package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionTest {

    /** The approved rulebook, written a second time: from → to = act. What is not here is not legal. */
    private static final Map<String, String> LEGAL = """
            None Created OPENED
            None Canceled OPENING_FAILED
            None Expired ABANDONED
            Created FormsFilled FORMS_COMPLETED
            Created ReadyToPay MADE_READY_TO_PAY
            Created ProcessingPayment PAYMENT_STARTED
            Created ReadyToShip RESERVED
            Created Shipped PAID
            Created PaidToAccount PAID_OUT
            Created Canceled CANCELLED
            Created Credited REFUNDED
            Created Expired LAPSED
            Created Denied REFUSED
            FormsFilled ReadyToPay MADE_READY_TO_PAY
            FormsFilled ProcessingPayment PAYMENT_STARTED
            FormsFilled ReadyToShip RESERVED
            FormsFilled Shipped PAID
            FormsFilled PaidToAccount PAID_OUT
            FormsFilled Canceled CANCELLED
            FormsFilled Credited REFUNDED
            FormsFilled Expired LAPSED
            FormsFilled Denied REFUSED
            ReadyToPay ProcessingPayment PAYMENT_STARTED
            ReadyToPay ReadyToShip RESERVED
            ReadyToPay Shipped PAID
            ReadyToPay PaidToAccount PAID_OUT
            ReadyToPay Canceled CANCELLED
            ReadyToPay Credited REFUNDED
            ReadyToPay Expired LAPSED
            ReadyToPay Denied REFUSED
            ProcessingPayment ReadyToShip RESERVED
            ProcessingPayment Shipped PAID
            ProcessingPayment PaidToAccount PAID_OUT
            ProcessingPayment Created PAYMENT_FELL_THROUGH
            ProcessingPayment Canceled CANCELLED
            ProcessingPayment Credited REFUNDED
            ProcessingPayment Expired LAPSED
            ProcessingPayment Denied REFUSED
            ReadyToShip Shipped PAYMENT_REQUESTED
            ReadyToShip PaidToAccount PAID_OUT
            ReadyToShip Canceled CANCELLED
            ReadyToShip Credited REFUNDED
            ReadyToShip Expired LAPSED
            Shipped PaidToAccount PAID_OUT
            Shipped Credited REFUNDED
            PaidToAccount Credited REFUNDED
            Credited Shipped REFUND_RETURNED
            """.lines()
            .map(line -> line.split(" "))
            .collect(Collectors.toMap(words -> words[0] + " " + words[1], words -> words[2]));

    static Stream<Arguments> allPairs() {
        return Stream.of(CheckoutStatus.values())
                .flatMap(from -> Stream.of(CheckoutStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void everyPairIsEitherOneActOrIllegal(CheckoutStatus from, CheckoutStatus to) {
        String approved = LEGAL.get(from.word() + " " + to.word());
        List<Transition> acts = Stream.of(Transition.values())
                .filter(act -> act.to() == to && act.startsFrom(from))
                .toList();
        assertThat(acts.stream().map(Enum::name)).isEqualTo(approved == null ? List.of() : List.of(approved));
        assertThat(Transition.between(from, to).map(Enum::name)).isEqualTo(Optional.ofNullable(approved));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void aCheckoutMovesOnlyAlongTheTable(CheckoutStatus from, CheckoutStatus to) {
        for (Transition act : Transition.values()) {
            if (act.to() != to) {
                continue;
            }
            Checkout checkout = SomeCheckout.atPayson().standing(from).build();
            Instant at = Instant.parse("2026-11-21T12:00:00Z");
            if (act.startsFrom(from)) {
                AuditEntry trace = checkout.apply(act, Actor.system("test"), at);
                assertThat(checkout.status()).isEqualTo(to);
                assertThat(trace.before()).isEqualTo(from.word());
                assertThat(trace.after()).isEqualTo(to.word());
                assertThat(trace.act()).isEqualTo(act.name());
            } else {
                assertThatThrownBy(() -> checkout.apply(act, Actor.system("test"), at))
                        .isInstanceOf(IllegalStateException.class);
                assertThat(checkout.status()).isEqualTo(from);
            }
        }
    }

    @Test
    void thereAreTwelveStatusesWithTheirNumbersOnTheWire() {
        assertThat(Stream.of(CheckoutStatus.values()).map(CheckoutStatus::word))
                .containsExactly(
                        "None",
                        "Created",
                        "FormsFilled",
                        "ReadyToPay",
                        "ProcessingPayment",
                        "ReadyToShip",
                        "Shipped",
                        "PaidToAccount",
                        "Canceled",
                        "Credited",
                        "Expired",
                        "Denied");
        assertThat(CheckoutStatus.READY_TO_SHIP.number()).isEqualTo(5);
    }

    /** The drawing in the documents is made from the table; run with -Dapprove to draw it anew. */
    @Test
    void theDiagramShowsTheTable() throws IOException {
        String drawn = Arrays.stream(Transition.values())
                .flatMap(act -> Stream.of(CheckoutStatus.values())
                        .filter(act::startsFrom)
                        .map(from -> "    %s --> %s: %s%n"
                                .formatted(from.word(), act.to().word(), act.name())))
                .collect(Collectors.joining("", "stateDiagram-v2%n    [*] --> None%n".formatted(), ""));
        Path diagram = Path.of("src/docs/status.mmd");
        if (System.getProperty("approve") != null) {
            Files.writeString(diagram, drawn);
        }
        assertThat(diagram).hasContent(drawn);
    }
}
