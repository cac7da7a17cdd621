package dev.tandem.webhooks.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::8.8.8.8",
                "::ffff:127.0.0.1",
                "64:ff9b::8.8.8.8",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:2::1",
                "2001:10::1",
                "2001:1ff:ffff::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff:fff:ffff::1",
                "4000::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456:789a::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotOnThePublicInternetIsRefused(String address) throws UnknownHostException {
        assertFalse(TargetAddress.isPublic(InetAddress.getByName(address)));
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
                "192.0.1.0",
                "192.0.3.0",
                "192.88.98.255",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "203.0.112.255",
                "203.0.114.0",
                "223.255.255.255",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2606:4700:4700::1111",
                "3ffe:ffff::1",
                "2a00:1450:4001::1"
            })
    void whatIsOnThePublicInternetIsTaken(String address) throws UnknownHostException {
        assertTrue(TargetAddress.isPublic(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @CsvSource({"::ffff:, 96", "64:ff9b::, 96", "2002:, 16", "::, 96"})
    void noFormOfIpv6LeadsToAnIpv4Address(String prefix, int bits) throws UnknownHostException {
        Random random = new Random(4291);
        byte[] start = bytesOf(prefix);
        for (int round = 0; round < 1000; round++) {
            byte[] address = new byte[16];
            random.nextBytes(address);
            System.arraycopy(start, 0, address, 0, bits / 8);
            assertFalse(TargetAddress.isPublic(Inet6Address.getByAddress(null, address, -1)));
        }
    }

    @Test
    void ofIpv6OnlyWhatBeginsWithTheBits001IsTaken() throws UnknownHostException {
        Random random = new Random(77);
        for (int round = 0; round < 10_000; round++) {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            boolean global = (bytes[0] & 0xE0) == 0x20;
            boolean toIpv4 = bytes[0] == 0x20 && (bytes[1] == 0x01 || bytes[1] == 0x02);
            boolean special = toIpv4 || (bytes[0] == 0x3f && bytes[1] == (byte) 0xff);
            if (!special) {
                assertEquals(global, TargetAddress.isPublic(InetAddress.getByAddress(bytes)));
            }
        }
    }

    private static byte[] bytesOf(String prefix) {
        return switch (prefix) {
            case "::ffff:" -> new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};
            case "64:ff9b::" -> new byte[] {0, 0x64, -1, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
            case "2002:" -> new byte[] {0x20, 0x02};
            default -> new byte[12];
        };
    }
}
