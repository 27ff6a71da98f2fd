package dev.kassa.company;

import java.util.Locale;

/** The payment providers. */
public enum ProviderName {
    STRIPE("Stripe"),
    PAYSON("Payson");

    private final String title;

    ProviderName(String title) {
        this.title = title;
    }

    /** As people write it (Stripe). */
    public String title() {
        return title;
    }

    /** As addresses, trails and logs write it (stripe). */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
