package dev.kassa.pages.console;

import dev.kassa.checkout.Act;
import dev.kassa.checkout.Transition;
import dev.kassa.outbox.HookAct;
import java.util.Optional;
import java.util.stream.Stream;

/** How something that happened looks at a glance. What happens to a checkout does not compile without one. */
record Sign(String tone, String icon) {

    /** Of a chain of the audit trail. */
    static final Sign WHOLE = new Sign("good", "check");

    static final Sign BROKEN = new Sign("bad", "warning");
    static final Sign UNSEEN = new Sign("wait", "clock");

    private static final Sign ORDINARY = new Sign("plain", "dot");

    /** @param act as the trail names it */
    static Sign of(String act) {
        return named(Transition.values(), act)
                .map(Sign::of)
                .or(() -> named(Act.values(), act).map(Sign::of))
                .or(() -> named(HookAct.values(), act).map(Sign::of))
                .orElseGet(() -> ofPerson(act));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findAny();
    }

    private static Sign of(Transition transition) {
        return switch (transition) {
            case OPENED, FORMS_COMPLETED, MADE_READY_TO_PAY, PAYMENT_FELL_THROUGH -> ORDINARY;
            case PAYMENT_STARTED -> new Sign("plain", "card");
            case RESERVED -> new Sign("wait", "clock");
            case PAID, PAID_OUT -> new Sign("good", "check");
            case PAYMENT_REQUESTED -> new Sign("good", "send");
            case REFUNDED -> new Sign("plain", "swap");
            case CANCELLED, LAPSED, ABANDONED -> new Sign("plain", "stop");
            case REFUSED, OPENING_FAILED, REFUND_RETURNED -> new Sign("bad", "cross");
        };
    }

    private static Sign of(Act act) {
        return switch (act) {
            case CHECKOUT_MADE, PAYABLE_MADE -> new Sign("plain", "plus");
            case PAYABLE_REPRICED, PAYABLE_LABELLED, CHECKOUT_AMENDED -> ORDINARY;
            case PAYABLE_PLACED -> new Sign("good", "check");
            case PAYABLE_CANCELLED, CHECKOUT_DISCARDED -> new Sign("plain", "stop");
            case SUPERSEDED, STANDS_AGAIN, CHECKOUT_MOVED, CHECKOUT_REPRICED -> new Sign("plain", "swap");
            case PAYMENT_REQUEST_MADE, PAYMENT_REQUEST_REPEATED -> new Sign("plain", "send");
            case CANCELLATION_MADE, CANCELLATION_REPEATED -> new Sign("plain", "stop");
            case REFUND_MADE, REFUND_REPEATED, REFUNDED_ELSEWHERE -> new Sign("plain", "swap");
            case PAYMENT_REQUEST_RECOGNISED,
                    CANCELLATION_RECOGNISED,
                    REFUND_RECOGNISED,
                    REFUND_SENT,
                    PAID_TWICE_MENDED -> new Sign("good", "check");
            case PAYMENT_REQUEST_UNKNOWN, CANCELLATION_UNKNOWN, REFUND_UNKNOWN, OPENING_UNKNOWN ->
                new Sign("wait", "question");
            case PAYMENT_REQUEST_REFUSED,
                    PAYMENT_REQUEST_UNSENT,
                    CANCELLATION_REFUSED,
                    CANCELLATION_UNSENT,
                    REFUND_REFUSED,
                    REFUND_UNSENT,
                    CLOSING_FAILED -> new Sign("bad", "cross");
            case DISCREPANCY, PAID_TWICE, AMOUNT_DIFFERS, REFUND_FAILED -> new Sign("bad", "warning");
        };
    }

    private static Sign of(HookAct act) {
        return switch (act) {
            case WEBHOOK_CREATED -> new Sign("plain", "plus");
            case WEBHOOK_PAUSED, WEBHOOK_REMOVED -> new Sign("plain", "stop");
            case WEBHOOK_RESUMED, WEBHOOK_RESENT, WEBHOOK_REPLAYED -> new Sign("plain", "again");
            case WEBHOOK_CHANGED, WEBHOOK_SECRET_ROTATED -> new Sign("plain", "lock");
            case WEBHOOK_PINGED -> new Sign("plain", "send");
            case WEBHOOK_GONE -> new Sign("bad", "cross");
        };
    }

    private static Sign ofPerson(String act) {
        return switch (act) {
            case "SIGNED_IN" -> new Sign("plain", "person");
            case "SIGN_IN_FAILED", "KEY_REFUSED" -> new Sign("wait", "lock");
            case "ACCESS_DENIED", "STRANGER_DENIED" -> new Sign("bad", "lock");
            case "TASK_RUN_NOW" -> new Sign("plain", "again");
            default -> ORDINARY;
        };
    }
}
