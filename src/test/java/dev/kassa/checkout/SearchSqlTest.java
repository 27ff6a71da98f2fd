package dev.kassa.checkout;

import static dev.kassa.checkout.SearchField.AMOUNT;
import static dev.kassa.checkout.SearchField.ARTICLE_TYPE;
import static dev.kassa.checkout.SearchField.CHANGED_AT;
import static dev.kassa.checkout.SearchField.COMPANY;
import static dev.kassa.checkout.SearchField.CREATED_AT;
import static dev.kassa.checkout.SearchField.ID;
import static dev.kassa.checkout.SearchField.INTERNAL_REFERENCE;
import static dev.kassa.checkout.SearchField.PROVIDER;
import static dev.kassa.checkout.SearchField.PROVIDER_REFERENCE;
import static dev.kassa.checkout.SearchField.STATUS;
import static dev.kassa.checkout.SearchMatcher.EQ;
import static dev.kassa.checkout.SearchMatcher.GTEQ;
import static dev.kassa.checkout.SearchMatcher.IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kassa.checkout.Search.Condition;
import dev.kassa.checkout.Search.Sort;
import dev.kassa.checkout.SearchSql.Statement;
import dev.kassa.company.ProviderName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a search becomes: which statement, which index, and never a caller's own words in it. */
class SearchSqlTest {

    private static final UUID SAGA = UUID.fromString("5a10a6a0-0000-4000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");
    private static final Condition OF_SAGA = Condition.of(COMPANY, EQ, SAGA);
    private static final Condition SHIPPED = Condition.of(STATUS, EQ, CheckoutStatus.SHIPPED);

    @Test
    void asksForTheNewestOfOneCompanyByItsIndex() {
        Statement page = sql(OF_SAGA).page(false);

        assertThat(page.sql())
                .isEqualTo("select c.* from checkout c force index (checkout_by_company)"
                        + " where c.company_id = ? order by c.created_at desc, c.id desc limit ? offset ?");
        assertThat(page.values()).containsExactly(SAGA, 10, 20);
    }

    static Stream<Arguments> indexes() {
        Condition changed = Condition.of(CHANGED_AT, GTEQ, AT);
        Condition two = Condition.in(STATUS, List.of(CheckoutStatus.CREATED, CheckoutStatus.DENIED));
        Condition reference = Condition.of(INTERNAL_REFERENCE, EQ, "A");
        return Stream.of(
                Arguments.of(List.of(), "checkout_by_time", "checkout_by_time"),
                Arguments.of(List.of(SHIPPED), "checkout_by_status", "checkout_by_status"),
                Arguments.of(List.of(OF_SAGA, SHIPPED), "checkout_by_company_status", "checkout_by_company_status"),
                Arguments.of(List.of(OF_SAGA, two), "checkout_by_company", "checkout_by_company_status"),
                Arguments.of(List.of(OF_SAGA, changed), "checkout_by_company", "checkout_by_company_change"),
                Arguments.of(List.of(changed), "checkout_by_time", "checkout_by_change"),
                Arguments.of(List.of(OF_SAGA, changed, reference), "checkout_reference", "checkout_reference"),
                Arguments.of(
                        List.of(Condition.of(PROVIDER_REFERENCE, EQ, "x")),
                        "checkout_at_provider",
                        "checkout_at_provider"),
                Arguments.of(List.of(OF_SAGA, Condition.of(ID, EQ, SAGA)), "primary", "primary"));
    }

    @ParameterizedTest
    @MethodSource("indexes")
    void namesTheIndexThatFits(List<Condition> conditions, String ofMany, String ofFew) {
        var sql = new SearchSql(new Search(conditions, List.of(), 0, 10));

        assertThat(sql.page(false).sql()).contains("force index (" + ofMany + ")");
        assertThat(sql.page(true).sql()).contains("force index (" + ofFew + ")");
        assertThat(sql.countUpTo(7).sql())
                .contains("force index (" + ofFew + ")")
                .endsWith("limit 7) found");
    }

    @Test
    void walksInTheOrderOfATimeAndSortsByAllElse() {
        assertThat(sorted(new Sort(CHANGED_AT, false)).page(false).sql())
                .contains("force index (checkout_by_company_change)")
                .contains("order by c.changed_at asc, c.id asc");
        assertThat(sorted(new Sort(CHANGED_AT, false)).isWalk()).isTrue();
        assertThat(sorted(new Sort(AMOUNT, true)).isWalk()).isFalse();
        assertThat(sorted(new Sort(CREATED_AT, true), new Sort(AMOUNT, true)).isWalk())
                .isFalse();
        assertThat(sorted(new Sort(ID, true)).page(true).sql()).contains("order by c.id desc limit");
    }

    @Test
    void joinsWhatIsPaidForOnlyWhereItIsAskedFor() {
        assertThat(sql(OF_SAGA).page(true).sql()).doesNotContain("payable");
        assertThat(sorted(new Sort(ARTICLE_TYPE, false)).page(true).sql()).contains("straight_join payable p");
        assertThat(sql(Condition.of(ARTICLE_TYPE, EQ, 2L)).countUpTo(7).sql()).contains("straight_join payable p");
    }

    @Test
    void countsByTheTalliesWhereTheyTell() {
        assertThat(sql().isTallied()).isTrue();
        assertThat(sql(OF_SAGA, SHIPPED).isTallied()).isTrue();
        assertThat(sql(OF_SAGA, SHIPPED).countByTallies().sql())
                .isEqualTo("select coalesce(sum(c.checkouts), 0) from checkout_tally c"
                        + " where c.company_id = ? and c.status = ?");
        assertThat(sql(OF_SAGA, Condition.of(STATUS, SearchMatcher.NOT_EQ, CheckoutStatus.SHIPPED))
                        .isTallied())
                .isFalse();
        assertThat(sql(OF_SAGA, Condition.of(PROVIDER, EQ, ProviderName.PAYSON)).isTallied())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "START, 50!%!_!!a%",
        "END, %50!%!_!!a",
        "CONT, %50!%!_!!a%",
        "MATCHES, 50%_!a",
        "EQ, 50%_!a",
    })
    void takesACallersTextForText(SearchMatcher matcher, String bound) {
        Statement page =
                sql(Condition.of(INTERNAL_REFERENCE, matcher, "50%_!a")).page(true);

        assertThat(page.values().getFirst()).isEqualTo(bound);
        assertThat(page.sql()).doesNotContain("50");
    }

    @Test
    void asksOneOfSeveralOrOneOfMany() {
        Statement page = sql(new Condition(List.of(INTERNAL_REFERENCE, PROVIDER_REFERENCE), IN, List.of("a", "b")))
                .page(true);

        assertThat(page.sql())
                .contains("(c.internal_reference in (?, ?) or c.provider_reference in (?, ?))")
                .contains("force index (checkout_by_time)");
        assertThat(page.values()).startsWith("a", "b", "a", "b");
        assertThat(sql(Condition.in(ID, List.of())).page(true).sql()).contains("where 1 = 0");
    }

    @ParameterizedTest
    @EnumSource(SearchField.class)
    void asksWhetherThereIsAValue(SearchField field) {
        String column = field.column();
        boolean text = field.type() == String.class;
        assertThat(sql(Condition.of(field, SearchMatcher.PRESENT)).page(true).sql())
                .contains(text ? "coalesce(" + column + ", '') <> ''" : column + " is not null");
        assertThat(sql(Condition.of(field, SearchMatcher.NULL)).page(true).sql())
                .contains(column + " is null");
    }

    @Test
    void keepsChoicesAsTheDatabaseDoes() {
        assertThat(sql(SHIPPED, Condition.of(PROVIDER, EQ, ProviderName.STRIPE))
                        .page(true)
                        .values())
                .startsWith(6, "STRIPE");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> Condition.of(CREATED_AT, SearchMatcher.CONT, AT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Condition.of(STATUS, EQ, "Shipped")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Condition.of(ID, EQ)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Condition.of(ID, SearchMatcher.NULL, SAGA))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS, readytoship, true",
        "STATUS, Paid, false",
        "PROVIDER, stripe, true",
        "UI_MODE, Embedded, true",
        "ID, 5a10a6a0-0000-4000-8000-000000000001, true",
        "ID, 1-1-1-1-1, false",
        "CREATED_AT, 2026-11-21, true",
        "CREATED_AT, 2026-11-21T10:00:00.000+01:00, true",
        "CREATED_AT, 2026-11-21T10:00:00, false",
        "CREATED_AT, 0999-12-31, false",
        "AMOUNT, 39900, true",
        "AMOUNT, 399.00, false",
        "INTERNAL_REFERENCE, anything, true",
    })
    void readsValuesOfItsOwnType(SearchField field, String text, boolean is) {
        assertThat(field.parse(text).isPresent()).isEqualTo(is);
        assertThat(field.parse(text).stream()).allMatch(field.type()::isInstance);
    }

    private static SearchSql sql(Condition... conditions) {
        return new SearchSql(new Search(List.of(conditions), List.of(), 20, 10));
    }

    private static SearchSql sorted(Sort... sorts) {
        return new SearchSql(new Search(List.of(OF_SAGA), List.of(sorts), 0, 10));
    }
}
