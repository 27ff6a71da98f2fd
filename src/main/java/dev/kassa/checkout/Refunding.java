package dev.kassa.checkout;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.RefundWish.LineShare;
import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Works out what a refund takes from which line. */
final class Refunding {

    private Refunding() {}

    /**
     * The parts of a refund, in the order of the lines.
     *
     * @param lines of the checkout, in their order
     * @throws Invalid if it is nothing, or more than is left
     */
    static List<Refund.Part> parts(UUID instructionId, Checkout checkout, List<CheckoutLine> lines, RefundWish wish) {
        if (wish.amountMinor() != null && !wish.lines().isEmpty()) {
            throw invalid("amount", "refundAmountOrLines");
        }
        long left = checkout.refundable().amountMinor();
        List<Refund.Part> parts = wish.lines().isEmpty()
                ? spread(instructionId, lines, wish.amountMinor() == null ? left : wish.amountMinor())
                : chosen(instructionId, lines, wish.lines());
        long sum = parts.stream().mapToLong(Refund.Part::amountMinor).sum();
        long wished = wish.amountMinor() == null ? sum : wish.amountMinor();
        if (wished <= 0) {
            throw invalid("amount", "refundNothing");
        }
        if (wished > left || sum != wished) {
            throw invalid("amount", "refundTooMuch", largest(checkout, lines).toString());
        }
        return parts;
    }

    /** The same as sums, for whoever only wants to know. */
    static RefundQuote quote(Checkout checkout, List<CheckoutLine> lines, RefundWish wish) {
        Currency currency = checkout.amount().currency();
        Money amount = Money.zero(currency);
        Money vat = Money.zero(currency);
        for (Refund.Part part : parts(checkout.id(), checkout, lines, wish)) {
            Money share = new Money(part.amountMinor(), currency);
            amount = amount.plus(share);
            vat = vat.plus(share.vatWithin(line(lines, part.position()).vatRate()));
        }
        long left = checkout.refundable().amountMinor() - amount.amountMinor();
        return new RefundQuote(
                amount, vat, new Money(left, currency), checkout.refunded().amountMinor());
    }

    private static CheckoutLine line(List<CheckoutLine> lines, int position) {
        return lines.stream()
                .filter(line -> line.position() == position)
                .findAny()
                .orElseThrow();
    }

    /** What is left of the whole may be less than what is left of its lines, where somebody paid back at the provider itself. */
    private static Money largest(Checkout checkout, List<CheckoutLine> lines) {
        long ofLines = lines.stream()
                .mapToLong(line -> line.refundable().amountMinor())
                .sum();
        Money whole = checkout.refundable();
        return new Money(Math.min(whole.amountMinor(), ofLines), whole.currency());
    }

    private static List<Refund.Part> spread(UUID instructionId, List<CheckoutLine> lines, long amount) {
        List<Refund.Part> parts = new ArrayList<>();
        long rest = amount;
        for (CheckoutLine line : lines) {
            long share = Math.min(rest, line.refundable().amountMinor());
            if (share > 0) {
                parts.add(part(instructionId, line, share));
                rest -= share;
            }
        }
        return parts;
    }

    private static List<Refund.Part> chosen(UUID instructionId, List<CheckoutLine> lines, List<LineShare> shares) {
        List<Refund.Part> parts = new ArrayList<>();
        for (CheckoutLine line : lines) {
            long quantity = shares.stream()
                    .filter(share -> share.position() == line.position())
                    .mapToLong(LineShare::quantity)
                    .sum();
            if (quantity == 0) {
                continue;
            }
            long rest = line.refundable().amountMinor();
            if (quantity < 0 || quantity > line.quantity() || quantity * line.unitPriceMinor() > rest) {
                String most = new Money(rest, line.currency()).toString();
                throw invalid("lines[%d]".formatted(line.position() - 1), "refundLineTooMuch", most);
            }
            if (line.unitPriceMinor() > 0) {
                parts.add(part(instructionId, line, quantity * line.unitPriceMinor()));
            }
        }
        if (shares.stream().anyMatch(share -> lines.stream().noneMatch(line -> line.position() == share.position()))) {
            throw invalid("lines", "refundNoSuchLine");
        }
        return parts;
    }

    private static Refund.Part part(UUID instructionId, CheckoutLine line, long amountMinor) {
        return new Refund.Part(null, instructionId, line.position(), amountMinor, line.refundedMinor());
    }

    private static Invalid invalid(String field, String code, Object... arguments) {
        return new Invalid(List.of(new Fault(field, code, arguments)));
    }
}
