package dev.kassa.pages.console;

import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, told in the reader's language.
 *
 * @param at in the company's zone
 * @param tone plain, good, wait or bad
 * @param icon its sign
 * @param who did it
 * @param detail what else there is to say; null if nothing
 * @param checkoutId the checkout it happened to; null if to none
 * @param otherId the other checkout it is about; null if none
 */
record Event(
        long id,
        ZonedDateTime at,
        String what,
        String tone,
        String icon,
        String who,
        @Nullable String detail,
        @Nullable UUID checkoutId,
        @Nullable UUID otherId,
        @Nullable String company) {}
