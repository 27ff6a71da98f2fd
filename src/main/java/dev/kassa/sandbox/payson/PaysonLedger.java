package dev.kassa.sandbox.payson;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.Deed;
import dev.kassa.sandbox.SandboxLedger;
import dev.kassa.sandbox.SandboxLedger.Purse;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Tells the ledger what merchants ask for and what comes of it. Payson has no verbs, so both are read from what differs. */
@Component
@ConditionalOnSandbox
class PaysonLedger {

    private final SandboxLedger ledger;

    PaysonLedger(SandboxLedger ledger) {
        this.ledger = ledger;
    }

    /** Notes a PUT that wants money moved. One that wants more credited is for that, whatever status comes along with it. */
    void asked(String agent, PaysonCheckoutDocument kept, PaysonCheckoutDocument sent) {
        BigDecimal more = Totals.credited(sent).subtract(Totals.credited(kept));
        if (more.signum() > 0) {
            ledger.asked(purse(agent, kept), Deed.REFUND, Totals.minor(more), null);
        } else if (sent.status == PaysonStatus.SHIPPED) {
            ledger.asked(purse(agent, kept), Deed.CAPTURE, total(kept), null);
        } else if (sent.status == PaysonStatus.CANCELED) {
            ledger.asked(purse(agent, kept), Deed.CANCELLATION, total(kept), null);
        }
    }

    /** Notes what a change did. Who never reserved anything loses nothing by cancelling. */
    void happened(String agent, Standing before, PaysonCheckoutDocument after) {
        BigDecimal more = Totals.credited(after).subtract(before.credited());
        if (more.signum() > 0) {
            ledger.happened(purse(agent, after), Deed.REFUND, Totals.minor(more), null);
        }
        if (before.status() != PaysonStatus.READY_TO_SHIP) {
            return;
        }
        switch (after.requiredStatus()) {
            case SHIPPED -> ledger.happened(purse(agent, after), Deed.CAPTURE, total(after), null);
            case CANCELED -> ledger.happened(purse(agent, after), Deed.CANCELLATION, total(after), null);
            case EXPIRED -> ledger.happened(purse(agent, after), Deed.LAPSE, total(after), null);
            default -> {}
        }
    }

    private static long total(PaysonCheckoutDocument document) {
        return Totals.minor(document.order.totalPriceIncludingTax);
    }

    private static Purse purse(String agent, PaysonCheckoutDocument document) {
        return new Purse(
                "payson", agent, document.requiredId(), document.description, String.valueOf(document.order.currency));
    }
}
