package dev.kassa.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.cast.Cast;
import org.junit.jupiter.api.Test;

class RecordingTest {

    @Test
    void whatIsAnotherEachTimeIsFixed() {
        assertThat(Recording.normal("""
                http://127.0.0.1:40123/pay cs_test1234567_secret_ab pi_abcdefgh pi_zzzzzzzz pi_abcdefgh
                2031-05-06T07:08:09.123Z 3f2504e0-4f89-11d3-9a0c-0305e82c3301 "id" : "XAyRWNUzyN" /XAyRWNUzyN/order
                """)).isEqualTo("""
                http://127.0.0.1:8080/pay cs_example1 pi_example2 pi_example3 pi_example2
                2026-01-02T03:04:05Z 11111111-1111-4111-8111-111111111111 "id" : "ExampleAAA" /ExampleAAA/order
                """);
    }

    @Test
    void theCastStaysAsItIs() {
        String known =
                Cast.SAGA.id() + " " + Cast.ANNA.key() + " " + Cast.paysonCheckout(21) + " \"id\":\"SagaOrderA\"";

        assertThat(Recording.normal(known)).isEqualTo(known);
    }
}
