package dev.kassa.sandbox.payson;

import java.math.BigDecimal;

/** How far a checkout has come: what there is to be told of when it changes. */
record Standing(PaysonStatus status, BigDecimal credited) {

    static Standing of(PaysonCheckoutDocument document) {
        return new Standing(document.requiredStatus(), Totals.credited(document));
    }
}
