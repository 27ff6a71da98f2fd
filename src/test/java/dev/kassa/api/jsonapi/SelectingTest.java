package dev.kassa.api.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectingTest {

    private final QueryReader queries = new QueryReader(Toys.TYPES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sort=name                                        | doll ball kite
            sort=-name                                       | kite ball doll
            sort=-price                                      | kite doll ball
            sort=made_at,-id                                 | kite doll ball
            page[size]=1&page[number]=2                      | kite
            filter[q][name_eq]=Ball                          | ball
            filter[q][name_not_eq]=Ball                      | kite
            filter[q][id_in]=doll,ball                       | ball doll
            filter[q][id_not_in]=doll,ball                   | kite
            filter[q][price_lt]=20                           | ball
            filter[q][price_lteq]=20                         | ball doll
            filter[q][price_gt]=20                           | kite
            filter[q][price_gteq]=20                         | kite doll
            filter[q][name_null]=true                        | doll
            filter[q][name_present]=1                        | ball kite
            filter[q][metadata_blank]=1                      | kite
            filter[q][name_start]=ki                         | kite
            filter[q][name_end]=LL                           | ball
            filter[q][name_or_id_cont]=l                     | ball doll
            filter[q][name_matches]=_i%25                      | kite
            filter[q][name_does_not_match]=_i%25               | ball
            filter[q][metadata_jcont]={"colour":{"main":"red"}} | ball
            filter[q][metadata_jcont]={}                     | ball kite doll
            filter[q][made_at_eq]=2026-11-21T12:00:00.123Z   | ball kite doll
            filter[q][made_at_gt]=2026-11-21T12:00:00.123Z   | ''
            filter[q][made_at_lt]=2026-11-22                 | ball kite doll
            filter[q][price_gt]=10&filter[q][price_lt]=30    | doll
            """)
    void whatSuitsIsListedInOrder(String query, String ids) {
        Slice<Toys.Toy> found = Selecting.from(Toys.ALL, Toys.TABLE, queries.read(query, Toys.TABLE, true));

        assertThat(String.join(" ", found.things().stream().map(Toys.Toy::id).toList()))
                .isEqualTo(ids.replace("'", ""));
    }
}
