package dev.kassa.checkout;

/** Where the customer pays: on a page of the provider's, or in a frame on a page of the company's. */
public enum UiMode {
    HOSTED,
    EMBEDDED
}
