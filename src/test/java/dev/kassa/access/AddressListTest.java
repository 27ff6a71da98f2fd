package dev.kassa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.7 | 192.0.2.7 | true",
                "192.0.2.7 | 192.0.2.8 | false",
                "192.0.2.0/25 | 192.0.2.127 | true",
                "192.0.2.0/25 | 192.0.2.128 | false",
                "0.0.0.0/0 | 203.0.113.9 | true",
                "0.0.0.0/0 | ::1 | false",
                "2001:db8::/33 | 2001:db8:7fff::1 | true",
                "2001:db8::/33 | 2001:db8:8000::1 | false",
                "::ffff:192.0.2.7 | 192.0.2.7 | true",
                "10.0.0.1; 10.0.0.2  10.0.0.3, | 10.0.0.3 | true",
                "10.0.0.1 | not an address | false",
            })
    void knowsWhoIsMeant(String list, String remote, boolean allowed) {
        assertThat(AddressList.parse(list).allows(remote)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "1.2.3",
                "300.1.1.1",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0.0/8/8",
                "::1/129",
                "fe80::1%eth0",
                "::ffff:10.0.0.1/104",
                "1:2"
            })
    void takesNothingElse(String list) {
        assertThatThrownBy(() -> AddressList.parse(list)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noneIsEverywhere() {
        assertThat(AddressList.parse(" , ").allows("203.0.113.9")).isTrue();
        assertThat(AddressList.parse("192.0.2.7,10.0.0.0/8")).hasToString("192.0.2.7, 10.0.0.0/8");
        assertThat(AddressList.parse("2001:DB8:0:0::/32,::1")).hasToString("2001:db8::/32, ::1");
    }
}
