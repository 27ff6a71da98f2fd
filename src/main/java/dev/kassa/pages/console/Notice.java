package dev.kassa.pages.console;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How something went that somebody did, in their language, for the page they see next.
 *
 * @param tone good, info, wait, bad or unknown
 * @param checkoutId another checkout to look at; null if none
 */
record Notice(
        String tone, String title, String text, @Nullable UUID checkoutId) implements Serializable {}
