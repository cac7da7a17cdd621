package dev.tandem.webhooks.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.com, true, example.com, 443, /",
        "https://Example.COM/a/b?c=d&e=%20, true, example.com, 443, /a/b?c=d&e=%20",
        "HTTPS://example.com:8443/, true, example.com, 8443, /",
        "https://8.8.8.8?x=y, true, 8.8.8.8, 443, /?x=y",
        "https://[2606:4700:4700::1111]:444/x, true, 2606:4700:4700::1111, 444, /x",
        "https://xn--bcher-kva.example/, true, xn--bcher-kva.example, 443, /"
    })
    void isReadAsItIsSent(String text, boolean secure, String host, int port, String request) {
        assertEquals(new TargetUrl(secure, host, port, request), TargetUrl.parse(text, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "/path",
                "http://example.com/",
                "http://localhost/",
                "http://127.0.0.1/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "javascript:alert(1)",
                "https:example.com",
                "https://",
                "https:///path",
                "https://user@example.com/",
                "https://user:password@example.com/",
                "https://example.com@127.0.0.1/",
                "https://example.com/#part",
                "https://example.com:0/",
                "https://example.com:65536/",
                "https://example.com:port/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://exa mple.com/",
                "https://example.com/a b",
                "https://example.com/\r\nX: y",
                "https://bücher.example/",
                "https://example.com/%zz",
                "https://exa\\mple.com/",
                "https://[::1/",
                "https://[fe80::1%25eth0]x/"
            })
    void whatIsNoPlainHttpsUrlIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> TargetUrl.parse(text, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:9000/x",
                "http://127.0.0.1:9000/x",
                "http://[::1]:9000/x",
                "https://localhost:9000/x"
            })
    void whereLocalTargetsAreAllowedThisMachineIsTakenWithoutTlsToo(String text) {
        assertTrue(TargetUrl.parse(text, true).isLocal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "http://localhost.example.com/",
                "http://127.0.0.2/",
                "http://10.0.0.1/",
                "http://localhost./"
            })
    void andNobodyElse(String text) {
        assertThrows(IllegalArgumentException.class, () -> TargetUrl.parse(text, true));
    }

    @Test
    void hasTwoThousandCharactersAtMost() {
        String longest = "https://example.com/" + "x".repeat(1980);

        assertEquals(1981, TargetUrl.parse(longest, false).request().length());
        assertThrows(IllegalArgumentException.class, () -> TargetUrl.parse(longest + "x", false));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/secret?token=1, https://example.com",
        "https://example.com:443/, https://example.com",
        "https://example.com:444/, https://example.com:444",
        "https://[2606:4700::1]:444/x, https://[2606:4700::1]:444",
        "http://localhost:9000/x, http://localhost:9000"
    })
    void itsOriginTellsNeitherPathNorQuery(String text, String origin) {
        assertEquals(origin, TargetUrl.parse(text, true).origin());
    }
}
