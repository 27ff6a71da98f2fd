package dev.kassa.audit;

import dev.kassa.MutableClock;
import dev.kassa.OwnDatabase;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail in a database of its own, where it can be tampered with: with the application's rights and with the owner's. */
abstract class AuditTests {

    private static final OwnDatabase SHARED = OwnDatabase.migrated();

    final MutableClock clock = new MutableClock();
    final JdbcClient owner;
    final JdbcClient application;
    final TransactionTemplate transaction;
    final AuditTrail trail;
    final ChainTable table;
    final AuditVerification verification;
    final UUID chain = UUID.randomUUID();
    final Actor anna = new Actor(Actor.Kind.PERSON, "anna@salongsaga.example", chain, Role.ADMINISTRATOR);

    AuditTests() {
        this(SHARED);
    }

    AuditTests(OwnDatabase database) {
        DataSource source = database.application();
        owner = JdbcClient.create(database.owner());
        application = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        trail = new AuditTrail(null, new AuditBook(application));
        table = new ChainTable(application);
        verification = AuditVerification.over(application, clock);
    }

    AuditEntry note(UUID company, String detail) {
        return AuditEntry.note("CHECKOUT_MADE", anna, clock.instant(), company, UUID.randomUUID(), detail);
    }

    /** Entries of every shape at the end of the chain. */
    void fill(int entries) {
        transaction.executeWithoutResult(_ -> {
            for (int number = 0; number < entries; number++) {
                trail.add(
                        switch (number % 3) {
                            case 0 ->
                                AuditEntry.move("PAID", anna, clock.instant(), chain, UUID.randomUUID(), "A", "B");
                            case 1 -> note(chain, "Åäö € 😀 \"'\\;:12:" + number);
                            default -> note(chain, null);
                        });
            }
        });
    }
}
