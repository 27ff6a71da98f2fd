package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.cast.Cast;
import dev.kassa.checkout.CheckoutPage.Cursor;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The list costs the rows it shows, however deep in the table they lie: told by the database's own count of rows touched. */
class ListingIT extends HeartTests {

    private static final int SIZE = 10;

    @Autowired
    DataSource database;

    @Autowired
    JdbcConverter converter;

    static Stream<Arguments> filters() {
        UUID saga = Cast.SAGA.id();
        return Stream.of(
                Arguments.of(null, null),
                Arguments.of(null, CheckoutStatus.SHIPPED),
                Arguments.of(saga, null),
                Arguments.of(saga, CheckoutStatus.SHIPPED));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aDeepStretchTouchesNoMoreRowsThanTheFirst(@Nullable UUID company, @Nullable CheckoutStatus status)
            throws Exception {
        var filter = new CheckoutFilter(company, status, null, null);
        try (var connection = database.getConnection()) {
            JdbcClient one = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var listing = new Listing(one, converter);
            Cursor deep = listing.read(filter, null, null, 60).older();
            assertThat(deep).as("the cast has more than sixty").isNotNull();
            long before = touched(one);
            assertThat(listing.read(filter, deep, null, SIZE).checkouts()).hasSize(SIZE);
            long down = touched(one);
            assertThat(down - before).isLessThanOrEqualTo(2 * SIZE + 5);
            assertThat(listing.read(filter, null, deep, SIZE).checkouts()).hasSize(SIZE);
            assertThat(touched(one) - down).isLessThanOrEqualTo(2 * SIZE + 5);
        }
    }

    private static long touched(JdbcClient connection) {
        return connection
                .sql("select sum(variable_value) from information_schema.session_status"
                        + " where variable_name in ('HANDLER_READ_NEXT', 'HANDLER_READ_PREV', 'HANDLER_READ_RND_NEXT')")
                .query(Long.class)
                .single();
    }
}
