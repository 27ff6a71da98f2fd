package dev.kassa.idempotency;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kassa.KassaTest;
import dev.kassa.audit.Actor;
import dev.kassa.audit.Role;
import dev.kassa.idempotency.CommandRefused.Why;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of forms share: a person, a form about a checkout, and a deed that counts itself. */
@KassaTest
abstract class CommandTests {

    static final Actor EVA = new Actor(Actor.Kind.PERSON, "eva@once.example", null, Role.SUPERADMIN);
    static final Actor ADAM = new Actor(Actor.Kind.PERSON, "adam@once.example", null, Role.SUPERADMIN);

    @Autowired
    CommandTokens tokens;

    @Autowired
    CommandTable table;

    @Autowired
    Forgetting forgetting;

    @Autowired
    JdbcClient jdbc;

    final UUID checkout = UUID.randomUUID();
    final AtomicInteger deeds = new AtomicInteger();

    Binding now(Purpose purpose) {
        return new Binding(purpose, checkout, "ReadyToShip", 39900L, "SEK");
    }

    String token(Purpose purpose) {
        return tokens.issue(now(purpose), EVA);
    }

    Outcome send(String token) {
        return send(token, Purpose.PAYMENT_REQUEST, "");
    }

    Outcome send(String token, Purpose purpose, String wish) {
        return send(token, EVA, purpose, wish, now(purpose), false);
    }

    Outcome send(String token, Actor actor, Purpose purpose, String wish, Binding now, boolean fails) {
        return tokens.run(new Submission(token, purpose, checkout, wish, actor), () -> now, () -> {
            Done done = deed();
            if (fails) {
                throw new IllegalStateException("as ordered");
            }
            return done;
        });
    }

    Done deed() {
        return new Done("/here", String.valueOf(deeds.incrementAndGet()));
    }

    Why refusal(String token, Purpose purpose) {
        return refusal(() -> send(token, purpose, ""));
    }

    static Why refusal(Runnable submit) {
        return catchThrowableOfType(CommandRefused.class, submit::run).why();
    }

    void claimedElsewhere(String token, int secondsAgo) {
        jdbc.sql("update command set claim = ?, wish = ?, decision = ?,"
                        + " claimed_at = now(6) - interval ? second where token_hash = ?")
                .params(UUID.randomUUID(), Hash.of(""), decision(token), secondsAgo, Hash.of(token))
                .update();
    }

    String decision(String token) {
        return table.byToken(Hash.of(token)).orElseThrow().decision(Hash.of(""));
    }

    void age(String token, int hours) {
        jdbc.sql("update command set issued_at = issued_at - interval ? hour,"
                        + " expires_at = expires_at - interval ? hour where token_hash = ?")
                .params(hours, hours, Hash.of(token))
                .update();
    }

    Object row(String token) {
        return jdbc.sql("select * from command where token_hash = ?")
                .param(Hash.of(token))
                .query()
                .singleRow();
    }
}
