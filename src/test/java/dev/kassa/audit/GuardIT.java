package dev.kassa.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database itself refuses to change the trail: to the application by its rights, to the owner by triggers. */
class GuardIT extends AuditTests {

    @BeforeEach
    void begin() {
        fill(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set detail = 'x'",
                "update audit_entry set hash = hash where false",
                "delete from audit_entry",
                "replace into audit_entry (id, act, actor_kind, actor_name, at) values (1, 'X', 'PERSON', 'x', now())",
                "insert into audit_entry (id, act, actor_kind, actor_name, at) values (1, 'X', 'PERSON', 'x', now())"
                        + " on duplicate key update act = 'X'",
                "truncate table audit_entry",
                "drop table audit_entry",
                "rename table audit_entry to elsewhere",
                "alter table audit_entry add column x int",
                "drop trigger audit_entry_stays",
                "drop trigger audit_entry_sealing",
                "create trigger mine before insert on audit_entry for each row set new.act = 'X'",
                "update audit_chain set hash = hash",
                "insert into audit_chain (chain, last_sequence, hash) values (uuid(), 0, repeat('x', 32))",
                "delete from audit_chain",
                "truncate table audit_chain",
                "alter sequence audit_number restart with 1",
                "update audit_verification set entries = 0",
                "delete from audit_verification",
                "update flyway_schema_history set success = 0",
                "create table mine (id int)",
                "drop table company"
            })
    void theApplicationMayOnlyAdd(String statement) {
        assertThat(refusal(application, statement)).isIn(1044, 1142, 1143, 1227, 1370);
        assertThat(verification.verify(chain).fault()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set detail = 'x' limit 1",
                "delete from audit_entry limit 1",
                "update audit_chain set last_sequence = last_sequence + 2 limit 1",
                "update audit_chain set last_sequence = last_sequence - 1 limit 1",
                "update audit_chain set hash = repeat('x', 32) limit 1",
                "insert into audit_chain (chain, last_sequence, hash) values (uuid(), 1, repeat('x', 32))",
                "delete from audit_chain limit 1",
                "update audit_verification set entries = 0 limit 1",
                "delete from audit_verification limit 1"
            })
    void theOwnerMeetsATrigger(String statement) {
        verification.verify(chain);

        assertThat(refusal(owner, statement)).isEqualTo(1644);
        assertThat(verification.verify(chain).fault()).isNull();
    }

    @Test
    void nobodyChoosesThePlaceOfAnEntry() {
        application
                .sql(
                        "insert into audit_entry (company_id, act, actor_kind, actor_name, at, chain, sequence, previous_hash, hash)"
                                + " values (?, 'X', 'PERSON', 'x', now(6), uuid(), 77, repeat('x', 32), repeat('y', 32))")
                .param(chain)
                .update();

        Verdict verdict = verification.verify(chain);
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.entries()).isEqualTo(4);
    }

    @Test
    void itIsKnownWhoMayWhat() {
        assertThat(new ChainTable(application).isGuardedByGrants()).isTrue();
        assertThat(new ChainTable(owner).isGuardedByGrants()).isFalse();
    }

    private static int refusal(JdbcClient client, String statement) {
        var thrown = new SQLException[1];
        assertThatThrownBy(() -> client.sql(statement).update())
                .as(statement)
                .rootCause()
                .isInstanceOfSatisfying(SQLException.class, refused -> thrown[0] = refused);
        return thrown[0].getErrorCode();
    }
}
