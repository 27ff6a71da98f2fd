package dev.kassa.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.MutableClock;
import dev.kassa.OwnDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How guarantees are checked: by and by, by one server at a time, and so that nothing found is forgotten before it is mended. */
class GuaranteesIT {

    private static final OwnDatabase DATABASE = OwnDatabase.migrated();
    private static final Duration LONG = Duration.ofMinutes(1);

    private final MutableClock clock = new MutableClock();
    private final JdbcClient jdbc = JdbcClient.create(DATABASE.application());
    private final GuaranteeTable table = new GuaranteeTable(jdbc);
    private final Books books = BareBooks.books(DATABASE.application(), clock);
    private final List<UUID> companies = new ArrayList<>();

    @BeforeEach
    void begin() {
        jdbc.sql("delete from guarantee_check").update();
        jdbc.sql("delete from company").update();
        for (int number = 1; number <= 5; number++) {
            companies.add(UUID.fromString("00000000-0000-4000-8000-00000000000" + number));
        }
        companies.forEach(id -> jdbc.sql("""
                        insert into company (id, slug, name, organisation_number, country, currency, zone, language,
                          sends_directly, captures_manually, demands_key)
                        values (?, ?, '', '', 'SE', 'SEK', '', 'sv', false, false, false)""").params(id, id.toString()).update());
    }

    /** That no company is Norwegian. */
    private RowGuarantee ours(int stretch) {
        return new RowGuarantee(
                "ours",
                books,
                "company",
                "select id from company where id > :after and id <= :upTo and country = 'NO'",
                stretch);
    }

    @Test
    void rowsAreWalkedAlongByAndBy() {
        RowGuarantee ours = ours(2);
        Guarantees guarantees = of(ours);
        guarantees.check(ours, Duration.ZERO);
        assertThat(state(guarantees)).satisfies(state -> {
            assertThat(state.isKept()).isFalse();
            assertThat(state.underWay().rows()).isEqualTo(2);
        });
        guarantees.check(ours, Duration.ZERO);
        guarantees.check(ours, Duration.ZERO);
        assertThat(state(guarantees)).satisfies(state -> {
            assertThat(state.isKept()).isTrue();
            assertThat(state.last().rows()).isEqualTo(5);
            assertThat(state.underWay().rows()).isZero();
        });
    }

    @Test
    void whatIsBrokenIsKnownAtOnceAndUntilItIsMended() {
        RowGuarantee ours = ours(2);
        Guarantees guarantees = of(ours);
        guarantees.check(ours, LONG);
        country("NO", companies.get(1));
        guarantees.check(ours, Duration.ZERO);
        assertThat(state(guarantees)).satisfies(state -> {
            assertThat(state.isViolated()).isTrue();
            assertThat(state.examples()).containsExactly(companies.get(1).toString());
            assertThat(state.firstViolatedAt()).isNotNull();
        });
        guarantees.check(ours, LONG);
        var since = state(guarantees).firstViolatedAt();
        clock.forward(Duration.ofHours(1));
        guarantees.check(ours, LONG);
        assertThat(state(guarantees)).satisfies(state -> {
            assertThat(state.violations()).isEqualTo(1);
            assertThat(state.firstViolatedAt()).isEqualTo(since);
        });

        country("SE", companies.get(1));
        guarantees.check(ours, Duration.ZERO);
        assertThat(state(guarantees).isViolated())
                .as("the round is not at its end")
                .isTrue();
        guarantees.check(ours, LONG);
        assertThat(state(guarantees)).satisfies(state -> {
            assertThat(state.isKept()).isTrue();
            assertThat(state.firstViolatedAt()).isNull();
        });
    }

    @Test
    void whatAnotherServerChecksIsLeftToItAndTakenOverIfItDies() {
        RowGuarantee ours = ours(10);
        Guarantees guarantees = of(ours);
        table.claim("ours", clock.instant(), clock.instant().plus(Duration.ofMinutes(5)));
        guarantees.check(LONG);
        assertThat(state(guarantees).checkedAt()).isNull();
        clock.forward(Duration.ofMinutes(6));
        guarantees.check(LONG);
        assertThat(state(guarantees).isKept()).isTrue();
    }

    @Test
    void whatCannotBeCheckedIsNotSaidToHold() {
        var unanswered = new RowGuarantee("ours", books, "company", "select nothing from nowhere");
        Guarantees guarantees = of(unanswered);
        guarantees.check(LONG);
        assertThat(state(guarantees).isKept()).isFalse();
        assertThat(state(guarantees).failure()).isEqualTo("BadSqlGrammarException");
        of(ours(10)).check(LONG);
        assertThat(state(guarantees).failure()).isNull();
    }

    @Test
    void aCheckThatFoundNothingToCheckMayProveNothing() {
        Guarantees guarantees = of(new Guarantee() {
            @Override
            public String name() {
                return "ours";
            }

            @Override
            public String query() {
                return "";
            }

            @Override
            public boolean needsRows() {
                return true;
            }

            @Override
            public Finding check(@Nullable String after) {
                return Finding.of(0, List.of(), null);
            }
        });
        guarantees.check(LONG);
        assertThat(state(guarantees).checkedAt()).isNotNull();
        assertThat(state(guarantees).isKept()).isFalse();
    }

    private Guarantees of(Guarantee guarantee) {
        return new Guarantees(List.of(guarantee), table, clock);
    }

    private static GuaranteeState state(Guarantees guarantees) {
        return guarantees.all().getFirst();
    }

    private void country(String country, UUID company) {
        jdbc.sql("update company set country = ? where id = ?")
                .params(country, company)
                .update();
    }
}
