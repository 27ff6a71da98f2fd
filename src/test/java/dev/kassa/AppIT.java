package dev.kassa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** The application starts whole, on real parts. */
@KassaTest
class AppIT {

    @Value("${kassa.base-url}")
    String baseUrl;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    MutableClock hand;

    @Test
    void isHealthyAtItsOwnBaseUrl() {
        var answer = RestClient.create(baseUrl)
                .get()
                .uri("/actuator/health")
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).contains("\"status\":\"UP\"");
    }

    @Test
    void talksToMariaDbInUtcAsAnOrdinaryUser() {
        assertThat(jdbc.sql("select version()").query(String.class).single()).contains("MariaDB");
        assertThat(jdbc.sql("select timestampdiff(second, utc_timestamp(), now())")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("show grants").query(String.class).list())
                .noneMatch(grant -> grant.contains("ALL PRIVILEGES ON *.*"));
    }

    @Test
    void readsTheTimeFromTheClockThatTestsMove() {
        var before = clock.instant();

        hand.forward(Duration.ofDays(59));

        assertThat(clock.instant()).isBetween(before.plus(Duration.ofDays(59)), before.plus(Duration.ofDays(60)));
    }
}
