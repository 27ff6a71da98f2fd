package dev.kassa.access;

import dev.kassa.access.Key.Wish;
import dev.kassa.audit.Actor;
import dev.kassa.audit.Role;
import dev.kassa.company.SettingProblem.Fault;
import dev.kassa.company.SettingProblem.Unacceptable;
import dev.kassa.company.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody wants a key to be, read strictly. */
@Component
class KeyWishes {

    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_EMAIL = 320;
    private static final int MOST_ADDRESSES = 20;
    private static final String USUAL_LABEL = "API key";

    /** @param company whose it becomes; null for nobody's, which only a superadmin's can be */
    Key read(Wish wish, @Nullable UUID company, Actor actor, Instant now) {
        List<Fault> faults = new ArrayList<>();
        String label = wish.label() == null || wish.label().isBlank()
                ? USUAL_LABEL
                : wish.label().strip();
        Texts.check("notes", label, LONGEST_LABEL, faults);
        Texts.check("contactEmail", wish.contactEmail(), LONGEST_EMAIL, faults);
        Texts.checkEmail("contactEmail", wish.contactEmail(), faults);
        if (wish.expiresAt() != null && !wish.expiresAt().isAfter(now)) {
            faults.add(new Fault("expiryDate", "past"));
        }
        String addresses = addresses(wish.allowedAddresses(), faults);
        Role role = role(wish.role(), company, actor, faults);
        if (!faults.isEmpty()) {
            throw new Unacceptable(faults);
        }
        return new Key(
                UUID.randomUUID(),
                company,
                label,
                role,
                now,
                actor.name(),
                contact(wish.contactEmail(), actor),
                wish.expiresAt(),
                addresses,
                null,
                null,
                null);
    }

    private static Role role(@Nullable Role wished, @Nullable UUID company, Actor actor, List<Fault> faults) {
        Role usual = company == null ? Role.SUPERADMIN : Role.ADMINISTRATOR;
        Role role = wished == null ? usual : wished;
        if (role == Role.NONE) {
            faults.add(new Fault("roles", "unknownRole"));
        } else if (role == Role.SUPERADMIN && company != null && actor.isSuperadmin()) {
            faults.add(new Fault("roles", "roleOfNoCompany"));
        } else if (role != Role.SUPERADMIN && company == null) {
            faults.add(new Fault("companyId", "required"));
        }
        return role;
    }

    private static @Nullable String contact(@Nullable String wished, Actor actor) {
        if (wished != null && !wished.isBlank()) {
            return wished;
        }
        return actor.kind() == Actor.Kind.PERSON ? actor.name() : null;
    }

    private static String addresses(@Nullable String wished, List<Fault> faults) {
        try {
            AddressList list = AddressList.parse(wished == null ? "" : wished);
            if (list.networks().size() > MOST_ADDRESSES) {
                faults.add(new Fault("allowedIpAddresses", "tooMany", MOST_ADDRESSES));
            }
            return list.toString();
        } catch (IllegalArgumentException notOne) {
            faults.add(new Fault("allowedIpAddresses", "ipAddress"));
            return "";
        }
    }

    /** A key that is as the old one, from now on. */
    Key successor(Key old, Actor actor, Instant now) {
        return new Key(
                UUID.randomUUID(),
                old.companyId(),
                old.label(),
                old.role(),
                now,
                actor.name(),
                old.contactEmail(),
                old.expiresAt(),
                old.allowedAddresses(),
                null,
                null,
                null);
    }
}
