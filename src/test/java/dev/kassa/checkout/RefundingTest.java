package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.RefundWish.LineShare;
import dev.kassa.money.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefundingTest {

    private static final UUID ID = UUID.fromString("0d000000-0000-4000-8000-000000000001");

    private final List<CheckoutLine> lines = List.of(line(1, 2, 39_900, 0), line(2, 1, 1_050, 50), line(3, 1, 0, 0));

    @Test
    void allIsWhatIsLeftOfEachLine() {
        assertThat(parts(taken(80_850, 50), RefundWish.all(null)))
                .extracting(Refund.Part::position, Refund.Part::amountMinor, Refund.Part::baseMinor)
                .containsExactly(tuple(1, 79_800, 0), tuple(2, 1_000, 50));
    }

    @Test
    void anAmountIsTakenFromTheFirstLinesFirst() {
        assertThat(parts(taken(80_850, 50), RefundWish.of(79_801, null)))
                .extracting(Refund.Part::position, Refund.Part::amountMinor, Refund.Part::baseMinor)
                .containsExactly(tuple(1, 79_800, 0), tuple(2, 1, 50));
    }

    @Test
    void linesAreTakenByTheirQuantity() {
        assertThat(parts(taken(80_850, 50), RefundWish.of(List.of(new LineShare(1, 1)), null)))
                .extracting(Refund.Part::position, Refund.Part::amountMinor, Refund.Part::baseMinor)
                .containsExactly(tuple(1, 39_900, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 80_801, Long.MAX_VALUE})
    void nothingAndMoreThanIsLeftAreRefused(long amount) {
        assertInvalid(
                taken(80_850, 50),
                RefundWish.of(amount, null),
                amount > 0 ? "refundTooMuch" : "refundNothing",
                "amount");
    }

    @Test
    void whatWasPaidBackAtTheProviderItselfIsNotThereToBePaidBack() {
        assertInvalid(taken(80_850, 80_000), RefundWish.of(851, null), "refundTooMuch", "amount");
        assertThat(parts(taken(80_850, 80_000), RefundWish.all(null)))
                .extracting(Refund.Part::amountMinor)
                .containsExactly(850L);
    }

    @Test
    void linesThatAreNotThereOrAreSpentAreRefused() {
        Checkout checkout = taken(80_850, 50);
        assertInvalid(checkout, RefundWish.of(List.of(new LineShare(1, 3)), null), "refundLineTooMuch", "lines[0]");
        assertInvalid(checkout, RefundWish.of(List.of(new LineShare(1, -1)), null), "refundLineTooMuch", "lines[0]");
        assertInvalid(checkout, RefundWish.of(List.of(new LineShare(2, 1)), null), "refundLineTooMuch", "lines[1]");
        assertInvalid(
                checkout,
                RefundWish.of(List.of(new LineShare(1, 1), new LineShare(9, 1)), null),
                "refundNoSuchLine",
                "lines");
        assertInvalid(checkout, RefundWish.of(List.of(new LineShare(3, 1)), null), "refundNothing", "amount");
    }

    @Test
    void anAmountAndLinesTogetherSayTwoThings() {
        var both = new RefundWish(100L, List.of(new LineShare(1, 1)), null);
        assertInvalid(taken(80_850, 50), both, "refundAmountOrLines", "amount");
    }

    /** Whatever is wished, either it is refused or the parts fit the lines and come to the wish. */
    @RepeatedTest(200)
    void partsAlwaysFit(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<CheckoutLine> some = List.of(some(1, random), some(2, random), some(3, random));
        long total = some.stream().mapToLong(line -> line.total().amountMinor()).sum();
        long ofLines = some.stream().mapToLong(CheckoutLine::refundedMinor).sum();
        Checkout checkout = taken(total, Math.min(total, ofLines + random.nextLong(200)));
        RefundWish wish = switch (random.nextInt(3)) {
            case 0 -> RefundWish.all(null);
            case 1 -> RefundWish.of(random.nextLong(total + 300) - 100, null);
            default -> RefundWish.of(List.of(new LineShare(1 + random.nextInt(4), random.nextInt(4))), null);
        };
        try {
            List<Refund.Part> parts = Refunding.parts(ID, checkout, some, wish);
            long sum = parts.stream().mapToLong(Refund.Part::amountMinor).sum();
            assertThat(sum)
                    .isPositive()
                    .isLessThanOrEqualTo(checkout.refundable().amountMinor());
            assertThat(parts).allSatisfy(part -> {
                CheckoutLine line = some.get(part.position() - 1);
                assertThat(part.baseMinor()).isEqualTo(line.refundedMinor());
                assertThat(part.amountMinor()).isBetween(1L, line.refundable().amountMinor());
            });
        } catch (Invalid refused) {
            assertThat(refused.faults()).hasSize(1);
        }
    }

    private CheckoutLine some(int position, Random random) {
        int quantity = 1 + random.nextInt(3);
        long price = 1 + random.nextLong(1_000);
        return line(position, quantity, price, random.nextLong(quantity * price + 1));
    }

    private List<Refund.Part> parts(Checkout checkout, RefundWish wish) {
        return Refunding.parts(ID, checkout, lines, wish);
    }

    private void assertInvalid(Checkout checkout, RefundWish wish, String code, String field) {
        assertThatThrownBy(() -> parts(checkout, wish))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        problem -> assertThat(problem.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo(code);
                            assertThat(fault.field()).isEqualTo(field);
                        }));
    }

    private static Checkout taken(long captured, long refunded) {
        Checkout checkout =
                SomeCheckout.atPayson().standing(CheckoutStatus.SHIPPED).build();
        checkout.account(new Funds(captured, refunded, 0, 0));
        return checkout;
    }

    private static CheckoutLine line(int position, int quantity, long price, long refunded) {
        return new CheckoutLine(
                null, ID, position, 1, position, "Klippning", quantity, price, Currency.SEK, 2500, refunded);
    }

    private static Tuple tuple(int position, long amount, long base) {
        return Assertions.tuple(position, amount, base);
    }
}
