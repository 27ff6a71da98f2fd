package dev.kassa.sandbox.stripe;

/** What becomes of a refund when it is asked for. */
enum RefundManner {
    /** It is on its way and counts as done, as with cards. */
    SUCCEEDED,
    /** It takes its time, as with bank debits. */
    PENDING,
    /** The payer has to say where the money shall go; until then it can be called off. */
    REQUIRES_ACTION,
    /** The account has too little money to pay it: refused. */
    SHORT;

    String status() {
        return this == SUCCEEDED ? "succeeded" : this == PENDING ? "pending" : "requires_action";
    }
}
