package dev.kassa.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kassa.OwnDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every change leaves its entry in its company's chain, or does not happen; and the chain has no gap. */
class ChainIT extends AuditTests {

    @Test
    void theDatabaseSealsAnEntryAsJavaDoes() {
        fill(50);

        Verdict verdict = verification.verify(chain);

        assertThat(verdict.fault()).isNull();
        assertThat(verdict.entries()).isEqualTo(50);
        assertThat(verification.last(chain)).contains(verdict);
        assertThat(table.after(chain, 0, 100)).extracting(Link::sequence).startsWith(1L, 2L);
    }

    @Test
    void anEntryIsWrittenWhenTheChangeCommits() {
        transaction.executeWithoutResult(_ -> {
            trail.add(note(chain, "one"));
            trail.add(note(chain, "two"));
            assertThat(table.end(chain)).isEmpty();
        });

        assertThat(verification.verify(chain).entries()).isEqualTo(2);
    }

    @Test
    void outsideOfATransactionItIsWrittenAtOnce() {
        trail.add(note(chain, "alone"));

        assertThat(verification.verify(chain).entries()).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackLeavesNeitherEntryNorGap() {
        fill(3);
        transaction.executeWithoutResult(status -> {
            trail.add(note(chain, "never"));
            status.setRollbackOnly();
        });
        fill(2);

        Verdict verdict = verification.verify(chain);
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.entries()).isEqualTo(5);
    }

    @Test
    void aChangeWhoseEntryCannotBeWrittenDoesNotHappen() {
        var tooLong = AuditEntry.note("x".repeat(41), anna, clock.instant(), chain, null, null);
        String mark = UUID.randomUUID().toString();

        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    application
                            .sql(
                                    "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                                            + " values (?, 'x', now(), false, 1)")
                            .param(mark)
                            .update();
                    trail.add(tooLong);
                }))
                .isInstanceOf(DataAccessException.class);

        assertThat(table.end(chain)).isEmpty();
        assertThat(application
                        .sql("select count(*) from scheduled_tasks where task_name = ?")
                        .param(mark)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void thirtyAtOnceMakeChainsWithoutGapsAndWithoutDeadlock() throws Exception {
        UUID other = UUID.randomUUID();
        Callable<Void> deed = () -> {
            boolean turned = Thread.currentThread().threadId() % 2 == 0;
            transaction.executeWithoutResult(_ -> {
                trail.add(note(turned ? chain : other, "first"));
                trail.add(note(turned ? other : chain, "second"));
            });
            return null;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> each : threads.invokeAll(Collections.nCopies(30, deed))) {
                each.get();
            }
        }

        for (UUID each : new UUID[] {chain, other}) {
            Verdict verdict = verification.verify(each);
            assertThat(verdict.fault()).isNull();
            assertThat(verdict.entries()).isEqualTo(30);
        }
    }

    @Test
    void eachChainIsLookedThroughOnceADay() {
        fill(1);
        verification.sweep();
        Verdict first = verification.last(chain).orElseThrow();

        clock.forward(Duration.ofHours(23));
        verification.sweep();
        assertThat(verification.last(chain)).contains(first);

        clock.forward(Duration.ofHours(2));
        verification.sweep();
        assertThat(verification.last(chain).orElseThrow().at()).isAfter(first.at());
    }

    @Test
    void whatWasWrittenBeforeThereWereChainsIsSealedToo() {
        OwnDatabase old = OwnDatabase.empty();
        old.migrate("3");
        JdbcClient before = JdbcClient.create(old.application());
        for (UUID company : new UUID[] {chain, null, chain, null, chain}) {
            before.sql("insert into audit_entry (company_id, subject_id, act, actor_kind, actor_name, at, detail)"
                            + " values (?, ?, 'PAID', 'PERSON', 'Åsa', ?, ?)")
                    .param(company)
                    .param(company == null ? null : UUID.randomUUID())
                    .param(AuditBook.stored(Instant.parse("2024-02-29T23:59:59.999999Z")))
                    .param(company == null ? "399.00 SEK" : null)
                    .update();
        }

        old.migrate("latest");

        var verification = AuditVerification.over(before, clock);
        assertThat(verification.chains()).containsExactlyInAnyOrder(chain, Seal.HOUSE);
        assertThat(verification.verify(chain))
                .extracting(Verdict::isWhole, Verdict::entries)
                .containsExactly(true, 3L);
        assertThat(verification.verify(Seal.HOUSE).entries()).isEqualTo(2);
        new AuditTrail(null, new AuditBook(before)).add(note(chain, "later"));
        assertThat(before.sql("select group_concat(id order by id) from audit_entry")
                        .query(String.class)
                        .single())
                .isEqualTo("1,2,3,4,5,6");
        assertThat(verification.verify(chain))
                .extracting(Verdict::isWhole, Verdict::entries)
                .containsExactly(true, 4L);
    }
}
