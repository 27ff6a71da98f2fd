package dev.kassa.company;

import java.util.List;

/** The languages that pages, messages and articles have words in, by their ISO 639 codes. */
public final class Language {

    /** In the order in which they are offered. */
    public static final List<String> SPOKEN = List.of("sv", "en");

    private Language() {}
}
