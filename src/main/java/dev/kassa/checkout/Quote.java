package dev.kassa.checkout;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a wish would come to if it were opened now, for somebody who is still filling it in.
 *
 * @param lines those articles of it that can be had, in a quantity that can be had
 * @param total what the lines come to; null if they are priced in several currencies
 * @param vat the VAT inside of the total; null with it
 * @param rivals what else there is of the same payable: live ones that would be replaced, and those that forbid another,
 *     newest first. They are as our books have them; opening looks at the provider as well.
 * @param faults all for which the wish would be refused
 */
public record Quote(
        List<CheckoutLine> lines,
        @Nullable Money total,
        @Nullable Money vat,
        List<Checkout> rivals,
        List<Fault> faults) {

    static Quote of(Sketch sketch, List<Checkout> rivals) {
        List<CheckoutLine> lines = sketch.lines();
        if (lines.stream().map(CheckoutLine::currency).distinct().count() > 1) {
            return new Quote(lines, null, null, rivals, sketch.faults());
        }
        Money nothing = Money.zero(sketch.company().currency());
        return new Quote(
                lines,
                lines.isEmpty() ? nothing : Pricing.total(lines),
                lines.isEmpty() ? nothing : Pricing.vat(lines),
                rivals,
                sketch.faults());
    }
}
