package dev.kassa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command that proves the trail, on a database of its own and with the application's rights. */
@ExtendWith(OutputCaptureExtension.class)
class VerifyCommandIT {

    private static final String COMPANY = "5a10a6a0-0000-4000-8000-0000000000aa";

    private final OwnDatabase database = OwnDatabase.migrated();
    private final JdbcClient owner = JdbcClient.create(database.owner());

    @Test
    void saysForEachChainWhetherItIsWhole(CapturedOutput output) {
        owner.sql("insert into company (id, slug, name, organisation_number, country, currency, zone, language,"
                        + " sends_directly, captures_manually, demands_key)"
                        + " values (?, 'x', 'Åsas salong', '1', 'SE', 'SEK', 'Europe/Stockholm', 'sv', 0, 0, 0)")
                .param(COMPANY)
                .update();
        for (int number = 0; number < 3; number++) {
            JdbcClient.create(database.application())
                    .sql("insert into audit_entry (company_id, act, actor_kind, actor_name, at)"
                            + " values (?, 'PAID', 'SYSTEM', 'test', now(6))")
                    .param(COMPANY)
                    .update();
        }

        assertThat(run()).isZero();
        assertThat(output).contains("Åsas salong: whole, 3 entries, hash ", "Every chain is whole.");

        owner.sql("drop trigger audit_entry_stays").update();
        owner.sql("update audit_entry set act = 'X' where sequence = 2").update();

        assertThat(run()).isOne();
        assertThat(output).contains("Åsas salong: BROKEN, CHANGED at entry no. 2 (id ", "tampered");
    }

    @Test
    void isAskedForByItsOptionAlone() {
        assertThat(VerifyCommand.isWanted("--server.port=1", "--kassa.audit.verify"))
                .isTrue();
        assertThat(VerifyCommand.isWanted("--kassa.audit.verify=false")).isFalse();
        assertThat(VerifyCommand.isWanted()).isFalse();
    }

    private int run() {
        return VerifyCommand.run(
                "--kassa.audit.verify",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
    }
}
