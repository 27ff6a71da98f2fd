package dev.kassa.outbox;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses on the public internet from all others. IPv4 is told by the ranges that are not (IANA's registry of special
 * addresses); IPv6 by the only range that is, without those in it that stand for something else.
 */
final class Addresses {

    private static final List<Range> NOT_PUBLIC_V4 = List.of(
            new Range("0.0.0.0", 8), // this network
            new Range("10.0.0.0", 8),
            new Range("100.64.0.0", 10), // behind a carrier's translation
            new Range("127.0.0.0", 8),
            new Range("169.254.0.0", 16), // link-local, and the metadata of clouds
            new Range("172.16.0.0", 12),
            new Range("192.0.0.0", 24), // protocol assignments
            new Range("192.0.2.0", 24), // documentation
            new Range("192.31.196.0", 24),
            new Range("192.52.193.0", 24),
            new Range("192.88.99.0", 24), // the old 6to4 relays
            new Range("192.168.0.0", 16),
            new Range("192.175.48.0", 24),
            new Range("198.18.0.0", 15), // benchmarks
            new Range("198.51.100.0", 24), // documentation
            new Range("203.0.113.0", 24), // documentation
            new Range("224.0.0.0", 4), // multicast
            new Range("240.0.0.0", 4)); // reserved, and broadcast

    private static final Range PUBLIC_V6 = new Range("2000::", 3);

    private static final List<Range> NOT_PUBLIC_V6 = List.of(
            new Range("2001::", 23), // protocol assignments; Teredo, which hides an IPv4 address
            new Range("2001:db8::", 32), // documentation
            new Range("2002::", 16), // 6to4, which hides an IPv4 address
            new Range("2620:4f:8000::", 48),
            new Range("3fff::", 20)); // documentation

    private Addresses() {}

    /** Java turns an IPv4 address that is dressed up as IPv6 (::ffff:10.0.0.1) into what it is before we see it. */
    static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_V4.stream().noneMatch(range -> range.contains(address));
        }
        return PUBLIC_V6.contains(address) && NOT_PUBLIC_V6.stream().noneMatch(range -> range.contains(address));
    }

    /** All addresses of one kind whose first bits are these. */
    record Range(byte[] start, int bits) {

        Range(String start, int bits) {
            this(InetAddress.ofLiteral(start).getAddress(), bits);
        }

        boolean contains(InetAddress address) {
            byte[] other = address.getAddress();
            if (other.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((start[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
