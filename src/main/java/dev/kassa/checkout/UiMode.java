package dev.kassa.checkout;

/** Where the customer pays: on a page of the provider's, or in a frame on a page of the company's. */
public enum UiMode {
    HOSTED,
    EMBEDDED,
    /** On a page of the company's own that confirms a bare payment intent with the provider's script. */
    INTENT
}
