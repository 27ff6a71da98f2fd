package dev.kassa.watch;

import dev.kassa.MutableClock;
import dev.kassa.OwnDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A database of one's own whose tables have lost their keys, checks and triggers, so that anything at all can be written into
 * them: what the database would never let happen is found all the same.
 */
public final class BareBooks {

    private static final String[] TABLES = {
        "company",
        "payable",
        "checkout",
        "checkout_line",
        "checkout_tally",
        "instruction",
        "audit_entry",
        "letter",
        "webhook_delivery",
        "webhook_endpoint"
    };

    private final MutableClock clock = new MutableClock();
    private final JdbcClient jdbc;
    private final Books books;

    public BareBooks() {
        OwnDatabase database = OwnDatabase.migrated();
        try {
            this.jdbc = JdbcClient.create(
                    new SingleConnectionDataSource(database.owner().getConnection(), true));
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
        jdbc.sql("set foreign_key_checks = 0, sql_mode = ''").update();
        loosen();
        for (String table : TABLES) {
            jdbc.sql("create table bare as select * from " + table + " limit 0").update();
            jdbc.sql("drop table " + table).update();
            jdbc.sql("rename table bare to " + table).update();
        }
        this.books = books(database.application(), clock);
    }

    static Books books(DataSource source, MutableClock clock) {
        return new Books(JdbcClient.create(source), new JdbcTransactionManager(source), clock);
    }

    private void loosen() {
        jdbc.sql("select concat('alter table ', table_name, ' drop foreign key ', constraint_name)"
                        + " from information_schema.referential_constraints where constraint_schema = database()")
                .query(Books.TEXT)
                .list()
                .forEach(alteration -> jdbc.sql(alteration).update());
    }

    public void clear() {
        for (String table : TABLES) {
            jdbc.sql("delete from " + table).update();
        }
    }

    /** @param names what is not named is left at nothing, or at zero where there must be something */
    public void put(String table, String names, Object... values) {
        String marks = String.join(", ", Collections.nCopies(values.length, "?"));
        jdbc.sql("insert into %s (%s) values (%s)".formatted(table, names, marks))
                .params(values)
                .update();
    }

    public Books books() {
        return books;
    }

    public MutableClock clock() {
        return clock;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** All stretches together. */
    public static Finding check(Guarantee guarantee) {
        long rows = 0;
        long violations = 0;
        var examples = new ArrayList<String>();
        String after = null;
        do {
            Finding finding = guarantee.check(after);
            rows += finding.rows();
            violations += finding.violations();
            examples.addAll(finding.examples());
            after = finding.next();
        } while (after != null);
        return new Finding(rows, 0, violations, List.copyOf(examples), null);
    }
}
