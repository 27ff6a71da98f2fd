package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import java.util.List;
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

    /** What could still be paid there is closed before this takes its place: if that fails, nothing is moved. */
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
        Decision editable = IntentRules.isEditable(seen);
        if (!editable.isAllowed()) { // nor is anything closed for one that cannot be moved
            throw new NotAllowed(editable);
        }
        return changing.attach(seen, other, opening.closeOpenOnes(other.id(), actor), actor);
    }
}
