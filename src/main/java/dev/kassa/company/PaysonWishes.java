package dev.kassa.company;

import dev.kassa.company.PaysonAccount.Wish;
import dev.kassa.company.PaysonAccountTable.Row;
import dev.kassa.company.SettingProblem.Fault;
import dev.kassa.company.SettingProblem.Unacceptable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What somebody wants an account at Payson to be, read strictly, and what becomes of it. */
@Component
class PaysonWishes {

    private static final Pattern AGENT = Pattern.compile("[1-9]\\d{0,18}");
    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int LONGEST_EMAIL = 320;
    private static final int LONGEST_NAME = 100;

    private final Sealing sealing;
    private final boolean sandbox;

    PaysonWishes(Sealing sealing, @Value("${kassa.sandbox.enabled:false}") boolean sandbox) {
        this.sealing = sealing;
        this.sandbox = sandbox;
    }

    PaysonAccount shown(Row row) {
        return new PaysonAccount(
                row.companyId(),
                row.account(),
                Cover.of(sealing.open(row.sealedSecret())),
                row.receiverEmail(),
                row.receiverFirstName(),
                row.receiverLastName(),
                row.version());
    }

    /** @param live whether money is real in the accounts that others have; empty if nobody has one */
    Row first(UUID companyId, Wish wish, Optional<Boolean> live, Instant now) {
        List<Fault> faults = faults(wish, null);
        require("securityUserId", wish.agent(), faults);
        require("securityPassword", wish.secret(), faults);
        demandNone(faults);
        return new Row(
                UUID.randomUUID(),
                PublicId.fresh(),
                companyId,
                String.valueOf(wish.agent()),
                live.orElse(!sandbox),
                sealing.seal(String.valueOf(wish.secret())),
                wish.receiverEmail(),
                wish.receiverFirstName(),
                wish.receiverLastName(),
                1,
                now);
    }

    /** Another account has another key, so the wish for one names both. */
    Row next(Row before, Wish wish, Changes changes) {
        String present = sealing.open(before.sealedSecret());
        List<Fault> faults = faults(wish, Cover.of(present));
        String given = Cover.of(present).equals(wish.secret()) ? null : wish.secret();
        String account = changes.of("SecurityUserId", before.account(), wish.agent());
        if (!account.equals(before.account())) {
            require("securityPassword", given, faults);
        }
        demandNone(faults);
        String secret = given == null ? present : given;
        if (!secret.equals(present)) {
            changes.hidden("SecurityPassword");
        }
        return new Row(
                before.id(),
                before.publicId(),
                before.companyId(),
                account,
                before.live(),
                secret.equals(present) ? before.sealedSecret() : sealing.seal(secret),
                kept("ReceiverEmail", before.receiverEmail(), wish.receiverEmail(), changes),
                kept("ReceiverFirstname", before.receiverFirstName(), wish.receiverFirstName(), changes),
                kept("ReceiverLastname", before.receiverLastName(), wish.receiverLastName(), changes),
                before.version() + 1,
                before.createdAt());
    }

    /** Who the receiver is stays out of the trail. */
    private static @Nullable String kept(
            String member, @Nullable String before, @Nullable String wish, Changes changes) {
        if (wish == null || wish.equals(before)) {
            return before;
        }
        changes.hidden(member);
        return wish;
    }

    /** @param covered how the present key is shown, which may be sent back; null if there is none */
    private static List<Fault> faults(Wish wish, @Nullable String covered) {
        List<Fault> faults = new ArrayList<>();
        String agent = wish.agent();
        if (agent != null && !AGENT.matcher(agent).matches()) {
            faults.add(new Fault("securityUserId", "agentId"));
        }
        String secret = wish.secret();
        if (secret != null && !secret.equals(covered)) {
            if (Cover.isCovered(secret)) {
                faults.add(new Fault("securityPassword", "coveredSecret"));
            } else if (!SECRET.matcher(secret).matches()) {
                faults.add(new Fault("securityPassword", "secret"));
            }
        }
        Texts.check("receiverEmail", wish.receiverEmail(), LONGEST_EMAIL, faults);
        Texts.checkEmail("receiverEmail", wish.receiverEmail(), faults);
        Texts.check("receiverFirstname", wish.receiverFirstName(), LONGEST_NAME, faults);
        Texts.check("receiverLastname", wish.receiverLastName(), LONGEST_NAME, faults);
        return faults;
    }

    private static void require(String field, @Nullable String value, List<Fault> faults) {
        if (value == null) {
            faults.add(new Fault(field, "required"));
        }
    }

    private static void demandNone(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Unacceptable(faults);
        }
    }
}
