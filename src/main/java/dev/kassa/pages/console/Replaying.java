package dev.kassa.pages.console;

import dev.kassa.access.SignedIn;
import dev.kassa.audit.Actor;
import dev.kassa.calls.Call;
import dev.kassa.calls.Replays;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderAccounts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether a request may be sent again: only where no real money can move, and only by whoever might have sent it. */
@Component
class Replaying {

    private final Replays replays;
    private final ProviderAccounts accounts;
    private final boolean sandbox;

    Replaying(Replays replays, ProviderAccounts accounts, @Value("${kassa.sandbox.enabled}") boolean sandbox) {
        this.replays = replays;
        this.accounts = accounts;
        this.sandbox = sandbox;
    }

    /** Why it may not; its words are in the messages under {@code replay.not.}. */
    enum Obstacle {
        /** Real money could move. */
        LIVE,
        /** It changes something, and they may not. */
        READER,
        /** Something of it was not kept. */
        HIDDEN,
        /** Its address is none that can be asked for. */
        MALFORMED
    }

    @Nullable
    Obstacle obstacle(Call call, Actor actor) {
        if (!isTest(call.companyId())) {
            return Obstacle.LIVE;
        }
        if (call.writes() && !actor.mayWrite()) {
            return Obstacle.READER;
        }
        if (!replays.isPossible(call)) {
            return Obstacle.HIDDEN;
        }
        return replays.isAddressable(call) ? null : Obstacle.MALFORMED;
    }

    /** A key asks for its own company; so does a superadmin who sends again what it asked, even where it names another's. */
    Optional<UUID> send(Call call, SignedIn person) {
        UUID company = call.companyId();
        return replays.send(call, company == null ? person : person.narrowedTo(company));
    }

    private boolean isTest(@Nullable UUID company) {
        if (sandbox || company == null) {
            return sandbox;
        }
        List<ProviderAccount> all = accounts.ofCompany(company);
        return !all.isEmpty() && all.stream().noneMatch(ProviderAccount::live);
    }
}
