package dev.kassa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.OwnDatabase;
import dev.kassa.audit.Verdict.Fault;
import dev.kassa.audit.Verdict.Kind;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever owns the database can take the guards away and do as they like; it is found and named all the same. */
class TamperingIT extends AuditTests {

    private static final OwnDatabase UNGUARDED = OwnDatabase.migrated();
    private static final int LENGTH = 12;

    TamperingIT() {
        super(UNGUARDED);
    }

    @BeforeAll
    static void takeTheGuardsAway() {
        var owner = JdbcClient.create(UNGUARDED.owner());
        List.of(
                        "audit_entry_stays",
                        "audit_entry_remains",
                        "audit_chain_grows",
                        "audit_chain_remains",
                        "audit_verification_remains")
                .forEach(guard -> owner.sql("drop trigger " + guard).update());
    }

    @BeforeEach
    void begin() {
        fill(LENGTH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            id            | 900000000 + id
            company_id    | null
            company_id    | uuid()
            subject_id    | uuid()
            subject_id    | null
            act           | 'CHECKOUT_MADE '
            act           | 'X'
            actor_kind    | 'NOBODY'
            actor_name    | 'Anna@salongsaga.example'
            at            | at + interval 1 microsecond
            before        | ''
            before        | 'C'
            after         | 'Ä'
            detail        | concat(coalesce(detail, ''), ' ')
            detail        | if(detail is null, '', null)
            previous_hash | repeat('x', 32)
            hash          | repeat('x', 32)
            hash          | previous_hash
            """)
    void aChangedColumnIsFound(String column, String value) {
        int place = 1 + new Random().nextInt(LENGTH);

        tamper("update audit_entry set `%s` = %s where chain = ? and sequence = %d".formatted(column, value, place));

        assertFault(Kind.CHANGED, place);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverIsDoneAtRandomIsNamed(long seed) {
        var random = new Random(seed);
        int place = 1 + random.nextInt(LENGTH - 1);
        int later = place + 1 + random.nextInt(LENGTH - place);
        switch (random.nextInt(6)) {
            case 0 -> {
                tamper("delete from audit_entry where chain = ? and sequence = " + place);
                assertFault(Kind.MISSING, place);
            }
            case 1 -> {
                swap(place, later);
                assertFault(Kind.REORDERED, place);
            }
            case 2 -> {
                tamper("delete from audit_entry where chain = ? and sequence >= " + later);
                assertFault(Kind.CUT_OFF, later);
            }
            case 3 -> {
                tamper("update audit_entry set detail = 'other' where chain = ? and sequence in (%d, %d)"
                        .formatted(place, later));
                assertFault(Kind.CHANGED, place);
            }
            case 4 -> {
                tamper("update audit_entry set chain = uuid() where chain = ? and sequence = " + place);
                assertFault(Kind.MISSING, place);
            }
            default -> {
                forge(place, false);
                assertFault(Kind.REPLACED, place);
            }
        }
    }

    @Test
    void anEndThatWasTamperedWithIsFound() {
        tamper("update audit_chain set hash = repeat('x', 32) where chain = ?");
        assertFault(Kind.END_DIFFERS, LENGTH);
    }

    @Test
    void anEntryBehindTheRecordedEndIsFound() {
        tamper(
                "update audit_chain set last_sequence = 5, hash = (select hash from audit_entry e where e.chain = audit_chain.chain"
                        + " and e.sequence = 5) where chain = ?");
        assertFault(Kind.END_DIFFERS, 5);
    }

    @Test
    void aTailThatIsCutTogetherWithTheEndIsMissedByTheVerdictBefore() {
        verification.verify(chain);
        tamper("delete from audit_entry where chain = ? and sequence > 8");
        tamper(
                "update audit_chain set last_sequence = 8, hash = (select hash from audit_entry e where e.chain = audit_chain.chain"
                        + " and e.sequence = 8) where chain = ?");
        assertFault(Kind.CUT_OFF, 9);
    }

    @Test
    void aChainThatIsRemovedAltogetherIsMissedByTheVerdictBefore() {
        verification.verify(chain);
        tamper("delete from audit_entry where chain = ?");
        tamper("delete from audit_chain where chain = ?");

        assertThat(verification.chains()).contains(chain);
        assertFault(Kind.CUT_OFF, 1);
    }

    @Test
    void aChainForgedToItsEndIsToldFromTheOneThatWasVerified() {
        String whole = verification.verify(chain).hash();
        forge(4, true);

        assertFault(Kind.REPLACED, LENGTH);
        tamper("delete from audit_verification where chain = ?");
        assertThat(verification.verify(chain).hash())
                .as("the hash kept elsewhere")
                .isNotEqualTo(whole);
    }

    /** Changes an entry and gives it the hash that goes with it, and, if wished, all that follow too. */
    private void forge(long from, boolean toTheEnd) {
        tamper("update audit_entry set detail = 'forged' where chain = ? and sequence = " + from);
        byte[] hash = null;
        for (Link link : table.after(chain, from - 1, toTheEnd ? LENGTH : 1)) {
            byte[] previous = hash == null ? link.previousHash() : hash;
            hash = Seal.hash(chain, link.sequence(), previous, link.fields());
            owner.sql("update audit_entry set previous_hash = ?, hash = ? where id = ?")
                    .params(previous, hash, link.id())
                    .update();
        }
        if (toTheEnd) {
            owner.sql("update audit_chain set hash = ? where chain = ?")
                    .params(hash, chain)
                    .update();
        }
    }

    private void swap(int one, int other) {
        for (int[] move : new int[][] {{one, -1}, {other, one}, {-1, other}}) {
            tamper("update audit_entry set sequence = %d where chain = ? and sequence = %d"
                    .formatted(move[1], move[0]));
        }
    }

    private void tamper(String statement) {
        assertThat(owner.sql(statement).param(chain).update()).as(statement).isPositive();
    }

    private void assertFault(Kind kind, long place) {
        List<UUID> standing = table.after(chain, place - 1, 1).stream()
                .filter(link -> link.sequence() == place)
                .map(Link::chain)
                .toList();
        Fault fault = verification.verify(chain).fault();
        assertThat(fault).isNotNull();
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.place()).isEqualTo(place);
        assertThat(fault.entryId() != null).isEqualTo(!standing.isEmpty());
        assertThat(verification.last(chain).orElseThrow().fault()).isEqualTo(fault);
    }
}
