package dev.tandem.webhooks.target;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are on the public internet. Of IPv4 all are but the ranges that IANA keeps for other purposes; of IPv6 only
 * the global unicast range is, without those of its parts that lead to IPv4 or nowhere.
 */
public final class TargetAddress {

    private static final List<Range> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // behind a carrier's address translation
                    "127.0.0.0/8", // this machine
                    "169.254.0.0/16", // this link; clouds tell secrets there
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocols
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // relays from IPv6
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, and broadcast
                    "2001::/23", // protocols, among them Teredo and benchmarks
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4
                    "3fff::/20") // documentation
            .map(Range::parse)
            .toList();

    /** Whatever IPv6 address is outside: mapped and translated IPv4, unique local, link-local, multicast, and the rest. */
    private static final Range GLOBAL_IPV6 = Range.parse("2000::/3");

    private TargetAddress() {}

    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean global = bytes.length == 4 || GLOBAL_IPV6.holds(bytes);
        return global && NOT_PUBLIC.stream().noneMatch(range -> range.holds(bytes));
    }

    /** The addresses whose first bits are these. */
    private static final class Range {

        private final byte[] start;
        private final int bits;

        private Range(byte[] start, int bits) {
            this.start = start;
            this.bits = bits;
        }

        static Range parse(String text) {
            int slash = text.indexOf('/');
            try {
                byte[] start = InetAddress.getByName(text.substring(0, slash)).getAddress();
                return new Range(start, Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException noAddress) {
                throw new IllegalArgumentException(text, noAddress);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((address[bit / 8] ^ start[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
