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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.Search.Condition;
import dev.kassa.checkout.Search.Sort;
import dev.kassa.company.ProviderName;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;

/** Lists by many conditions, of a database with several companies' checkouts in it. */
class CheckoutSearchIT extends HeartTests {

    private static final Actor SIRI = actor(Cast.SIRI);
    private static final Sort NEWEST = new Sort(CREATED_AT, true);

    @Autowired
    CheckoutSearch search;

    @Test
    void showsACompanyItsOwnAndASuperadminAll() {
        assertThat(find(ANNA).checkouts())
                .hasSize(25)
                .allMatch(each -> each.companyId().equals(Cast.SAGA.id()))
                .isSortedAccordingTo(
                        Comparator.comparing((Checkout each) -> each.terms().createdAt())
                                .reversed());
        assertThat(find(ANNA, Condition.of(COMPANY, SearchMatcher.EQ, Cast.PADEL.id()))
                        .checkouts())
                .isEmpty();
        Condition both = Condition.in(COMPANY, List.of(Cast.PADEL.id(), Cast.NORR.id()));
        assertThat(search.find(new Search(List.of(both), List.of(new Sort(COMPANY, true), NEWEST), 0, 1000), SIRI)
                        .checkouts())
                .extracting(Checkout::companyId)
                .contains(Cast.PADEL.id(), Cast.NORR.id())
                .doesNotContain(Cast.SAGA.id());
        assertThatThrownBy(() -> find(Actor.anonymous())).isInstanceOf(NotFound.class);
    }

    @Test
    void countsWhatSuitsAsTheRowsThemselvesDo() {
        Condition denied = Condition.of(STATUS, SearchMatcher.EQ, CheckoutStatus.DENIED);
        Condition payson = Condition.of(PROVIDER, SearchMatcher.EQ, ProviderName.PAYSON);

        for (Found found : List.of(find(ROLF, denied), find(ROLF, denied, payson))) {
            assertThat(found.totalIsExact()).isTrue();
            assertThat(found.total())
                    .isPositive()
                    .isEqualTo(found.checkouts().size())
                    .isLessThan(25);
        }
    }

    @Test
    void findsOneByEachOfItsNames() {
        Checkout one = openStripe().checkout();
        String name = one.terms().internalReference();

        assertThat(ids(Condition.of(ID, SearchMatcher.EQ, one.id()))).containsExactly(one.id());
        assertThat(ids(Condition.of(PROVIDER_REFERENCE, SearchMatcher.EQ, one.providerReference())))
                .containsExactly(one.id());
        assertThat(ids(Condition.of(INTERNAL_REFERENCE, SearchMatcher.EQ, name)))
                .containsExactly(one.id());
        assertThat(ids(Condition.of(INTERNAL_REFERENCE, SearchMatcher.CONT, name.substring(3, 20))))
                .containsExactly(one.id());
        assertThat(ids(Condition.of(INTERNAL_REFERENCE, SearchMatcher.START, name)))
                .containsExactly(one.id());
        assertThat(ids(Condition.of(INTERNAL_REFERENCE, SearchMatcher.END, name.substring(9))))
                .containsExactly(one.id());
        assertThat(ids(Condition.of(INTERNAL_REFERENCE, SearchMatcher.MATCHES, "R_" + name.substring(2, 20) + "%")))
                .containsExactly(one.id());
        assertThat(ids(Condition.of(INTERNAL_REFERENCE, SearchMatcher.START, "R_" + name.substring(2))))
                .isEmpty();
        assertThat(ids(new Condition(List.of(INTERNAL_REFERENCE, PROVIDER_REFERENCE), SearchMatcher.EQ, List.of(name))))
                .containsExactly(one.id());
    }

    @Test
    void findsWhatChangedSince() {
        Checkout one = openStripe().checkout();
        Condition since = Condition.of(CHANGED_AT, SearchMatcher.GTEQ, now(one).changedAt());

        assertThat(search.find(new Search(List.of(since), List.of(new Sort(CHANGED_AT, false)), 0, 5), ANNA)
                        .checkouts())
                .first()
                .extracting(Checkout::id)
                .isEqualTo(one.id());
        assertThat(ids(since)).contains(one.id());
    }

    @ParameterizedTest
    @EnumSource(SearchField.class)
    void sortsByEachAndTurnsThePage(SearchField field) {
        List<UUID> whole = sorted(field, false, 0, 40);
        List<UUID> backwards = sorted(field, true, 0, 1000);

        assertThat(whole).hasSize(40).doesNotHaveDuplicates();
        assertThat(sorted(field, false, 15, 10)).isEqualTo(whole.subList(15, 25));
        assertThat(backwards.reversed().subList(0, 40)).isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource(SearchMatcher.class)
    void asksTheDatabaseWhatItUnderstands(SearchMatcher matcher) {
        for (SearchField field : SearchField.values()) {
            if (field.takes(matcher)) {
                List<?> values = matcher.takesNothing() ? List.of() : List.of(some(field));
                var wish = new Search(List.of(new Condition(List.of(field), matcher, values)), List.of(NEWEST), 0, 5);
                assertThat(search.find(wish, SIRI).total()).isNotNegative();
            }
        }
    }

    @Test
    void tellsWhatEachIsForAndWhatIsInIt() {
        Checkout one = openStripe().checkout();
        Found found = find(
                ANNA,
                Condition.of(ID, SearchMatcher.EQ, one.id()),
                Condition.of(ARTICLE_TYPE, SearchMatcher.EQ, 1L),
                Condition.of(AMOUNT, SearchMatcher.LTEQ, 39_900L));

        assertThat(found.articleType(found.checkouts().getFirst())).isEqualTo(1);
        assertThat(search.lines(found.checkouts()).get(one.id())).hasSize(1);
        assertThat(search.lines(List.of())).isEmpty();
    }

    @Test
    void refusesWhatWouldCostTooMuch() {
        assertFault(new Search(List.of(), List.of(), 9_990, 11), "skip", "tooDeep");
        assertFault(new Search(List.of(), List.of(), -1, 11), "skip", "notNegative");
        assertFault(new Search(List.of(), List.of(), Integer.MAX_VALUE, Integer.MAX_VALUE), "skip", "tooDeep");
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(1_001).toList();
        assertFault(new Search(List.of(Condition.in(ID, many)), List.of(), 0, 11), "conditions", "tooMany");
    }

    @Test
    void isStoppedByTheDatabaseWhenItTakesTooLong() {
        assertThatThrownBy(() -> jdbc.sql(
                                "select count(*) from audit_entry a, audit_entry b, audit_entry c, audit_entry d")
                        .withQueryTimeout(1)
                        .query(Long.class)
                        .single())
                .isInstanceOf(QueryTimeoutException.class);
    }

    private void assertFault(Search wish, String field, String code) {
        assertThatThrownBy(() -> search.find(wish, ANNA)).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.faults()).hasSize(1);
            assertThat(invalid.faults().getFirst().field()).isEqualTo(field);
            assertThat(invalid.faults().getFirst().code()).isEqualTo(code);
        });
    }

    private static Object some(SearchField field) {
        return switch (field.type().getSimpleName()) {
            case "UUID" -> Cast.paysonCheckout(1);
            case "CheckoutStatus" -> CheckoutStatus.SHIPPED;
            case "ProviderName" -> ProviderName.PAYSON;
            case "UiMode" -> UiMode.HOSTED;
            case "Long" -> 1L;
            case "Instant" -> Instant.parse("2026-01-01T00:00:00Z");
            default -> "a";
        };
    }

    private Found find(Actor actor, Condition... conditions) {
        return search.find(new Search(List.of(conditions), List.of(), 0, 25), actor);
    }

    private List<UUID> ids(Condition condition) {
        return find(ANNA, condition).checkouts().stream().map(Checkout::id).toList();
    }

    /** Of the cast's history, to which no other test adds: all of it is older than a day. */
    private List<UUID> sorted(SearchField field, boolean descending, int skip, int take) {
        Condition old = Condition.of(
                CREATED_AT,
                SearchMatcher.LT,
                jdbc.sql("select min(created_at) + interval 30 day from checkout where company_id = ?")
                        .param(Cast.SAGA.id())
                        .query(Instant.class)
                        .single());
        return search
                .find(new Search(List.of(old), List.of(new Sort(field, descending)), skip, take), ROLF)
                .checkouts()
                .stream()
                .map(Checkout::id)
                .toList();
    }
}
