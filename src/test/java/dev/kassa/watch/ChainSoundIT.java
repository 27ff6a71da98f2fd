package dev.kassa.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.MutableClock;
import dev.kassa.OwnDatabase;
import dev.kassa.audit.AuditVerification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ChainSoundIT {

    private final OwnDatabase database = OwnDatabase.migrated();
    private final JdbcClient jdbc = JdbcClient.create(database.owner());
    private final MutableClock clock = new MutableClock();
    private final Guarantee chainSound =
            new ChainSound(AuditVerification.over(JdbcClient.create(database.application()), clock), clock);

    @Test
    void anEntryThatWasChangedInAnyChainIsFound() {
        assertThat(BareBooks.check(chainSound).rows()).isZero();
        UUID company = UUID.randomUUID();
        for (int number = 0; number < 3; number++) {
            entry(company);
            entry(UUID.randomUUID());
            entry(null);
        }
        assertThat(BareBooks.check(chainSound)).satisfies(finding -> {
            assertThat(finding.rows()).isEqualTo(9);
            assertThat(finding.violations()).isZero();
        });

        jdbc.sql("drop trigger audit_entry_stays").update();
        jdbc.sql("update audit_entry set detail = 'nothing' where chain = ? and sequence = 2")
                .param(company)
                .update();
        assertThat(BareBooks.check(chainSound).examples()).containsExactly(company + " CHANGED: 2");
    }

    private void entry(@Nullable UUID company) {
        jdbc.sql("insert into audit_entry (company_id, act, actor_kind, actor_name, at)"
                        + " values (:company, 'X', 'SYSTEM', 'test', utc_timestamp(6))")
                .param("company", company)
                .update();
    }
}
