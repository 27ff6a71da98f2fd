package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.AlreadyPaid;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Makes an intent the one by which a payable is paid: a new one, one from elsewhere, or one of another payable's. */
@Component
class IntentOpening {

    private final IntentDrafting drafting;
    private final Opening opening;
    private final Changing changing;
    private final Refreshing refreshing;
    private final PayableReading reading;

    IntentOpening(
            IntentDrafting drafting,
            Opening opening,
            Changing changing,
            Refreshing refreshing,
            PayableReading reading) {
        this.drafting = drafting;
        this.opening = opening;
        this.changing = changing;
        this.refreshing = refreshing;
        this.reading = reading;
    }

    Checkout open(OpenIntent wish, Actor actor) {
        Draft draft = drafting.draft(wish, actor);
        try {
            return opening.open(draft, actor).checkout();
        } catch (DuplicateKeyException taken) { // by somebody who was quicker; two of our own ids are never the same
            if (draft.intent() == null || draft.intent().adopted() == null) {
                throw taken;
            }
            throw new Invalid(List.of(new Fault("intentId", "taken")));
        }
    }

    Checkout reprice(Checkout known, Actor actor) {
        drafting.demandPayable(reading.visible(known.terms().payableId(), actor));
        return changing.reprice(known, actor);
    }

    /** As with opening, what could still be paid there is looked at before it is superseded, and closed after. */
    Checkout attach(Checkout known, @Nullable String publicId, Actor actor) {
        Payable other = drafting.payable(publicId, actor);
        if (!other.companyId().equals(known.companyId())) {
            throw new Invalid(List.of(new Fault("payable", "unknownPayable")));
        }
        if (other.id().equals(known.terms().payableId())) {
            return known;
        }
        drafting.demandPayable(other);
        opening.lookAtOpenOnes(other.id(), actor);
        Checkout seen = refreshing.refresh(known, actor).checkout();
        Checkout moved = changing.attach(seen, other, actor);
        opening.closeSuperseded(other.id(), actor);
        Optional<Checkout> paid = reading.detail(other).checkouts().stream()
                .filter(each -> each.bars() && !each.id().equals(moved.id()))
                .findAny();
        if (paid.isPresent()) { // while it was being closed: what was moved there must not be paid as well
            refreshing.close(moved, actor);
            throw new AlreadyPaid(paid.get().id());
        }
        return moved;
    }
}
