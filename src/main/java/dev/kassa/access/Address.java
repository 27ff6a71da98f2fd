package dev.kassa.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request came from, as far as limits tell callers apart. Proxies have been looked through by Tomcat. */
final class Address {

    private static final int NETWORK_BYTES = 8;

    private Address() {}

    /** An IPv4 address as it is; of an IPv6 address the first 64 bits, since whoever has one has all that begin alike. */
    static String of(String remote) {
        try {
            return InetAddress.ofLiteral(remote) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : remote;
        } catch (IllegalArgumentException notAnAddress) {
            return remote;
        }
    }
}
