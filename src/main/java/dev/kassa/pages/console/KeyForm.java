package dev.kassa.pages.console;

import dev.kassa.access.Key;
import dev.kassa.audit.Role;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new key as it was filled in.
 *
 * @param company the company's slug, from a superadmin
 * @param role READER or ADMINISTRATOR
 * @param until the last day on which it is good, as a browser writes a date; empty for no end
 */
record KeyForm(
        @Nullable String company,
        @Nullable String notes,
        @Nullable String role,
        @Nullable String until,
        @Nullable String addresses) {

    static final KeyForm BLANK = new KeyForm("", "", Role.READER.name(), "", "");

    /** @throws Invalid if the day is none, or the role */
    Key.Wish wish(@Nullable UUID companyId, ZoneId zone) {
        return new Key.Wish(companyId, notes, companyId == null ? null : granted(), null, end(zone), addresses);
    }

    private Role granted() {
        try {
            return Role.valueOf(String.valueOf(role));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid(List.of(new Fault("roles", "choice", Role.READER + ", " + Role.ADMINISTRATOR)));
        }
    }

    private @Nullable Instant end(ZoneId zone) {
        if (until == null || until.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(until).plusDays(1).atStartOfDay(zone).toInstant();
        } catch (DateTimeException meaningless) {
            throw new Invalid(List.of(new Fault("expiryDate", "date")));
        }
    }
}
