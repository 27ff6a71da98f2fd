package dev.kassa.crash;

import dev.kassa.OwnDatabase;
import dev.kassa.company.Sealing;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database of the process that is killed: a company in it with both ways to be paid, and what stands there afterwards. */
final class House {

    private final OwnDatabase database;
    private final JdbcClient jdbc;

    /** What became of one checkout by our own books. */
    record Row(int status, long capturedMinor, long refundedMinor, long refundingMinor) {}

    record Instructed(String kind, String outcome, long amountMinor) {}

    private House(OwnDatabase database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database.owner());
    }

    static House in(OwnDatabase database, Sealing sealing) {
        var house = new House(database);
        house.furnish(sealing.seal("sandbox-key-saga"));
        return house;
    }

    private void furnish(String paysonsKey) {
        jdbc.sql(
                        "insert into company (id, slug, name, organisation_number, country, currency, zone, language,"
                                + " sends_directly, captures_manually, demands_key)"
                                + " values (?, 'crash', 'Crash', '556000-0000', 'SE', 'SEK', 'Europe/Stockholm', 'sv', false, true, false)")
                .param(Errands.COMPANY)
                .update();
        jdbc.sql(
                        "insert into provider_account (id, public_id, company_id, provider, account, live, sealed_secret, created_at)"
                                + " values (?, 'CrashPayso', ?, 'PAYSON', '4001', false, ?, utc_timestamp(6)),"
                                + " (?, 'CrashStrip', ?, 'STRIPE', 'acct_salongsaga', false, null, utc_timestamp(6))")
                .params(UUID.randomUUID(), Errands.COMPANY, paysonsKey, UUID.randomUUID(), Errands.COMPANY)
                .update();
        for (int article = 1; article <= 2; article++) {
            jdbc.sql(
                            "insert into article (company_id, article_type_id, article_id, name_sv, name_en, price_minor,"
                                    + " currency, vat_basis_points, active) values (?, 1, ?, 'Tid', 'Time', ?, 'SEK', 2500, true)")
                    .params(Errands.COMPANY, article, 10000 * article)
                    .update();
        }
    }

    OwnDatabase database() {
        return database;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    long openInstructions() {
        return jdbc.sql("select count(*) from instruction where outcome in ('PENDING', 'UNKNOWN')")
                .query(Long.class)
                .single();
    }

    Row row(UUID checkout) {
        return jdbc.sql("select status, captured_minor, refunded_minor, refunding_minor from checkout where id = ?")
                .param(checkout)
                .query(Row.class)
                .single();
    }

    List<Instructed> instructions(UUID checkout, String kind) {
        return jdbc.sql("select kind, outcome, amount_minor from instruction where checkout_id = ? and kind = ?")
                .params(checkout, kind)
                .query(Instructed.class)
                .list();
    }
}
