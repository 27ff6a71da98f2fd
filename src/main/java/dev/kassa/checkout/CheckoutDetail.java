package dev.kassa.checkout;

import dev.kassa.audit.AuditEntry;
import dev.kassa.checkout.Instruction.Kind;
import dev.kassa.company.Company;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a page about one checkout shows.
 *
 * @param instructions all that its provider was told to do, the newest first
 * @param siblings the other checkouts of the same payable, newest first
 * @param payments where the customer paid twice, the payments of the same thing that hold money, the first one first
 * @param trail all that happened, newest first
 * @param mayOpen whether this actor may open another checkout for the company
 * @param may what this actor may do now, and if not, why not
 * @param payPage the customer's address
 */
public record CheckoutDetail(
        Checkout checkout,
        Company company,
        List<CheckoutLine> lines,
        List<Instruction> instructions,
        List<Checkout> siblings,
        List<Payment> payments,
        List<AuditEntry> trail,
        boolean mayOpen,
        May may,
        URI payPage) {

    /** What may be done with the money now: ask for it, let it go, pay it back. */
    public record May(Decision send, Decision cancel, Decision refund) {}

    /** The last payment request, be it sent, refused or unknown; null if none was made. */
    public @Nullable Instruction request() {
        return last(Kind.PAYMENT_REQUEST);
    }

    /** The last cancellation of reserved money; null if none was made. */
    public @Nullable Instruction cancellation() {
        return last(Kind.CANCELLATION);
    }

    /** The instruction whose outcome is not known yet, if there is one. */
    public @Nullable Instruction open() {
        return instructions.stream()
                .filter(each -> each.outcome().isOpen())
                .findFirst()
                .orElse(null);
    }

    /** All refunds, the newest first. */
    public List<Instruction> refunds() {
        return instructions.stream().filter(each -> each.kind() == Kind.REFUND).toList();
    }

    private @Nullable Instruction last(Kind kind) {
        return instructions.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElse(null);
    }
}
