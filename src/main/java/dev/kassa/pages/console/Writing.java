package dev.kassa.pages.console;

import dev.kassa.audit.Role;
import dev.kassa.checkout.CheckoutDetail;
import dev.kassa.checkout.CheckoutProblem.Forbidden;

/** Turns away at the door those whom the heart would let do nothing behind it. */
final class Writing {

    private Writing() {}

    /** @throws Forbidden if whoever the detail was read for may change nothing of this company's */
    static void demand(CheckoutDetail detail) {
        if (!detail.mayOpen()) {
            throw new Forbidden(Role.ADMINISTRATOR);
        }
    }
}
