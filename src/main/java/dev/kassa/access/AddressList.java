package dev.kassa.access;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From where a key may be used: addresses of IPv4 and IPv6, and networks of them (192.0.2.0/24). None means from everywhere. */
record AddressList(List<Network> networks) {

    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    /** What of an IPv6 address may be left out, as people leave it out. */
    private static final Pattern ZEROS = Pattern.compile("(^|:)0(:0)+(:|$)");

    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:]*(\\d{1,3}(\\.\\d{1,3}){3})?");

    /** @throws IllegalArgumentException if something in it is neither */
    static AddressList parse(String commaSeparated) {
        return new AddressList(Stream.of(commaSeparated.split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .map(Network::parse)
                .toList());
    }

    boolean allows(String remoteAddress) {
        if (networks.isEmpty()) {
            return true;
        }
        try {
            InetAddress remote = InetAddress.ofLiteral(remoteAddress);
            return networks.stream().anyMatch(network -> network.contains(remote));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** As it is kept. */
    @Override
    public String toString() {
        return networks.stream().map(Network::toString).collect(Collectors.joining(", "));
    }

    /** All addresses of one kind whose first bits are these. */
    record Network(InetAddress start, int bits) {

        static Network parse(String word) {
            int slash = word.indexOf('/');
            String address = slash < 0 ? word : word.substring(0, slash);
            if (!V4.matcher(address).matches() && !V6.matcher(address).matches()) {
                throw new IllegalArgumentException("not an address");
            }
            InetAddress start = InetAddress.ofLiteral(address);
            int all = start instanceof Inet4Address ? 32 : 128;
            int bits = slash < 0 ? all : Integer.parseInt(word.substring(slash + 1));
            if (bits < 0 || bits > all) {
                throw new IllegalArgumentException("not a network");
            }
            return new Network(start, bits);
        }

        boolean contains(InetAddress address) {
            byte[] ours = start.getAddress();
            byte[] other = address.getAddress();
            if (other.length != ours.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((ours[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            boolean whole = bits == start.getAddress().length * 8;
            String address = ZEROS.matcher(start.getHostAddress()).replaceFirst("::");
            return whole ? address : address + "/" + bits;
        }
    }
}
