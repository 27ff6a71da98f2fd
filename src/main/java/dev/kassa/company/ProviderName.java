package dev.kassa.company;

/** The payment providers. */
public enum ProviderName {
    STRIPE,
    PAYSON
}
