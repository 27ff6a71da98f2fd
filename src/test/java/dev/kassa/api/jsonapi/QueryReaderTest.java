package dev.kassa.api.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kassa.api.jsonapi.ErrorObject.Source.Parameter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {

    private final QueryReader reader = new QueryReader(Toys.TYPES);

    @Test
    void nothingIsTheFirstPageOfAll() {
        assertThat(read(null)).isEqualTo(new Query(Map.of(), List.of(), List.of(), List.of(), 1, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fields[toys]=name,box&include=box.toys,friends&sort=-price,name&page[number]=2&page[size]=25",
                "fields%5Btoys%5D=name%2Cbox&include=box.toys%2Cfriends&sort=-price%2Cname&page%5Bnumber%5D=2&page%5Bsize%5D=25",
                "&fields[toys]=+name,+box+&include=box.toys,friends&sort=-price,name&page[number]=02&page[size]=25&"
            })
    void bracketsAndCommasComeAsTheyLike(String query) {
        assertThat(read(query))
                .isEqualTo(new Query(
                        Map.of("toys", Set.of("name", "box")),
                        List.of(List.of("box", "toys"), List.of("friends")),
                        List.of(new Sort("price", true), new Sort("name", false)),
                        List.of(),
                        2,
                        25));
    }

    @Test
    void filtersAreReadFromTheirNames() {
        assertThat(filter("filter[q][name_or_id_cont]=a+b")).isEqualTo(condition("name or id", Matcher.CONT, "a b"));
        assertThat(filter("filter[q][name_not_in]=a,b")).isEqualTo(condition("name", Matcher.NOT_IN, "a", "b"));
        assertThat(filter("filter[q][name_eq_any]=a,b")).isEqualTo(condition("name", Matcher.IN, "a", "b"));
        assertThat(filter("filter[q][name_null]=true")).isEqualTo(condition("name", Matcher.NULL));
        assertThat(filter("filter[q][name_null]=0")).isEqualTo(condition("name", Matcher.NOT_NULL));
        assertThat(filter("filter[q][name_present]=false")).isEqualTo(condition("name", Matcher.BLANK));
        assertThat(filter("filter[q][price_gteq]=12")).isEqualTo(condition("price", Matcher.GTEQ, 12L));
        assertThat(read("filter[q][name_cont_all]=a,b&filter[q][price_eq]=1").conditions())
                .hasSize(3);
        assertThat(filter("filter[q][metadata_jcont]={\"a\":1}").values()).containsExactly(Json.read("{\"a\":1}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fields[toys]=nothing               | INVALID_FIELD
            fields[toys]=_throw                | INVALID_FIELD
            fields[nothing]=name               | INVALID_FIELD
            fields=name                        | PARAM_NOT_ALLOWED
            include=nothing                    | INVALID_INCLUDE
            include=box.nothing                | INVALID_INCLUDE
            include=enemies                    | INVALID_INCLUDE
            include=box.                       | INVALID_INCLUDE
            include=box.toys.box.toys.box      | INVALID_INCLUDE
            sort=metadata                      | INVALID_SORT_CRITERIA
            sort=--name                        | INVALID_SORT_CRITERIA
            page[size]=0                       | INVALID_PAGE_VALUE
            page[size]=26                      | INVALID_PAGE_VALUE
            page[size]=ten                     | INVALID_PAGE_VALUE
            page[number]=0                     | INVALID_PAGE_VALUE
            page[number]=-1                    | INVALID_PAGE_VALUE
            page[number]=99999999999           | INVALID_PAGE_VALUE
            page[offset]=1                     | PARAM_NOT_ALLOWED
            page=1                             | PARAM_NOT_ALLOWED
            filter[q][secret_eq]=1             | FILTER_NOT_ALLOWED
            filter[q][nothing_eq]=1            | FILTER_NOT_ALLOWED
            filter[q][name_sounds_like]=1      | FILTER_NOT_ALLOWED
            filter[q][name]=1                  | FILTER_NOT_ALLOWED
            filter[q][price_cont]=1            | FILTER_NOT_ALLOWED
            filter[q][name_or_price_eq]=1      | FILTER_NOT_ALLOWED
            filter[q][name_null_all]=1         | FILTER_NOT_ALLOWED
            filter[name]=1                     | FILTER_NOT_ALLOWED
            filter=1                           | FILTER_NOT_ALLOWED
            filter[q][price_eq]=ten            | INVALID_FILTER_VALUE
            filter[q][price_eq]=1e400000       | INVALID_FILTER_VALUE
            filter[q][made_at_gt]=yesterday    | INVALID_FILTER_VALUE
            filter[q][made_at_gt]=99999-01-01  | INVALID_FILTER_VALUE
            filter[q][name_null]=perhaps       | INVALID_FILTER_VALUE
            filter[q][name_in]=                | INVALID_FILTER_VALUE
            filter[q][name_eq]=%00             | INVALID_FILTER_VALUE
            filter[q][metadata_jcont]=[1]      | INVALID_FILTER_VALUE
            unknown=1                          | PARAM_NOT_ALLOWED
            sort=name&sort=price               | BAD_REQUEST
            sort=%zz                           | BAD_REQUEST
            sort=%C3                           | BAD_REQUEST
            """)
    void whatIsWrongHasACodeOfItsOwn(String query, String code) {
        Refused refused = refused(query, true);

        assertThat(refused.errors()).extracting(ErrorObject::code).containsExactly(code);
        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void aNameThatIsRepeatedIsAskedForOnce() {
        assertThat(filter("filter[q][name_or_id_or_name_or_id_cont]=a"))
                .isEqualTo(condition("name or id", Matcher.CONT, "a"));
    }

    @Test
    void moreThanTwentyConditionsAreRefused() {
        String twenty = String.join(",", Collections.nCopies(20, "a"));

        assertThat(read("filter[q][name_cont_all]=" + twenty).conditions()).hasSize(20);
        assertThat(refused("filter[q][name_cont_all]=" + twenty + "&filter[q][price_eq]=1", true)
                        .errors())
                .extracting(ErrorObject::code)
                .containsExactly("FILTER_NOT_ALLOWED");
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndWhere() {
        Refused refused = refused("page[size]=0&include=nothing&sort=price", true);

        assertThat(refused.errors())
                .extracting(ErrorObject::source)
                .containsExactly(new Parameter("page[size]"), new Parameter("include"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=name", "page[size]=1", "filter[q][name_eq]=a"})
    void whatIsNoListIsNotSortedNorPaged(String query) {
        assertThat(refused(query, false).errors()).extracting(ErrorObject::code).containsExactly("PARAM_NOT_ALLOWED");
    }

    @Test
    void whatWasTypedComesBackShortAndPlain() {
        Refused refused = refused("%3Cscript%3E" + "x".repeat(500) + "=1", true);

        assertThat(refused.errors().getFirst().detail()).doesNotContain("<").hasSizeLessThan(120);
    }

    private Query read(String query) {
        return reader.read(query, Toys.TABLE, true);
    }

    private Condition filter(String query) {
        List<Condition> conditions = read(query).conditions();
        assertThat(conditions).hasSize(1);
        return conditions.getFirst();
    }

    private static Condition condition(String attributes, Matcher matcher, Object... values) {
        return new Condition(List.of(attributes.split(" or ")), matcher, List.of(values));
    }

    private Refused refused(String query, boolean listing) {
        return catchThrowableOfType(Refused.class, () -> reader.read(query, Toys.TABLE, listing));
    }
}
