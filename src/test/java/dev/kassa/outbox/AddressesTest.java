package dev.kassa.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of addresses, told apart by arithmetic of its own. */
class AddressesTest {

    private static final int SAMPLES = 3000;
    private final Random random = new Random(20261121);

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 8",
        "10.0.0.0, 8",
        "100.64.0.0, 10",
        "127.0.0.0, 8",
        "169.254.0.0, 16",
        "172.16.0.0, 12",
        "192.0.0.0, 24",
        "192.0.2.0, 24",
        "192.88.99.0, 24",
        "192.168.0.0, 16",
        "198.18.0.0, 15",
        "198.51.100.0, 24",
        "203.0.113.0, 24",
        "224.0.0.0, 4",
        "240.0.0.0, 4",
        "::, 8",
        "64:ff9b::, 96",
        "64:ff9b:1::, 48",
        "100::, 64",
        "2001::, 23",
        "2001:db8::, 32",
        "2002::, 16",
        "3fff::, 20",
        "5f00::, 16",
        "fc00::, 7",
        "fe80::, 10",
        "fec0::, 10",
        "ff00::, 8"
    })
    void nothingInARangeThatIsNotPublicIs(String start, int bits) throws UnknownHostException {
        byte[] first = InetAddress.ofLiteral(start).getAddress();
        BigInteger low = new BigInteger(1, first);
        int free = first.length * 8 - bits;
        BigInteger last = low.add(BigInteger.TWO.pow(free)).subtract(BigInteger.ONE);
        assertThat(Addresses.isPublic(address(low, first.length))).isFalse();
        assertThat(Addresses.isPublic(address(last, first.length))).isFalse();
        for (int sample = 0; sample < SAMPLES; sample++) {
            InetAddress one = address(low.add(new BigInteger(free, random)), first.length);
            assertThat(Addresses.isPublic(one)).as(one.toString()).isFalse();
        }
    }

    @Test
    void whatJavaItselfKnowsToBeSpecialIsNeverPublic() throws UnknownHostException {
        for (int length : List.of(4, 16)) {
            for (int sample = 0; sample < 50_000; sample++) {
                InetAddress one = address(new BigInteger(length * 8, random), length);
                boolean special = one.isAnyLocalAddress()
                        || one.isLoopbackAddress()
                        || one.isLinkLocalAddress()
                        || one.isSiteLocalAddress()
                        || one.isMulticastAddress();
                assertThat(special && Addresses.isPublic(one))
                        .as(one.toString())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2606:4700:4700::1111",
                "2a00:1450:4001::1",
                "2003::1"
            })
    void theNeighboursOfTheRangesArePublic(String literal) {
        assertThat(Addresses.isPublic(InetAddress.ofLiteral(literal))).isTrue();
    }

    @Test
    void mostOfTheOldInternetIsPublic() throws UnknownHostException {
        int open = 0;
        for (int sample = 0; sample < 20_000; sample++) {
            open += Addresses.isPublic(address(new BigInteger(32, random), 4)) ? 1 : 0;
        }
        assertThat(open / 20_000.0).isBetween(0.84, 0.88);
    }

    private static InetAddress address(BigInteger number, int length) throws UnknownHostException {
        byte[] bytes = new byte[length];
        byte[] signed = number.toByteArray();
        for (int at = 1; at <= Math.min(length, signed.length); at++) {
            bytes[length - at] = signed[signed.length - at];
        }
        return InetAddress.getByAddress(bytes);
    }
}
