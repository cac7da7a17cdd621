package dev.tandem.gateway.route;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/a",
                "/a/",
                "/a/b.c/..d/e..",
                "/a/ext:sap:K-1~x",
                "/a/%20%25%C3%A9%F0%9F%8D%B0",
                "/a/$&'()*+,=@!",
                "/a/%7E%5F%3A%C3%A9",
                "/a?",
                "/a?b=%2F%2e%2e;//../[]'",
                "/a?b=?"
            })
    void nothingOdd(String target) {
        assertNull(PathRules.oddity(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "*",
                "?a",
                "//",
                "/a//b",
                "/.",
                "/..",
                "/./a",
                "/a/../b",
                "/a/.",
                "/a;b",
                "/a\\b",
                "/a%5Cb",
                "/a%2fb",
                "/a%2Fb",
                "/a%3bb",
                "/%2e",
                "/a%2Eb",
                "/a%00",
                "/a%1F",
                "/a%7F",
                "/a%",
                "/a%2",
                "/a%g0",
                "/%61",
                "/a%5A",
                "/a%30",
                "/a%2Db",
                "/a%C3",
                "/a%C0%AF",
                "/a%ED%A0%80",
                "/a b",
                "/a\tb",
                "/a#b",
                "/a\u00e9",
                "/a|b",
                "/a?b#c",
                "/a?b=\"",
                "/a?b=<",
                "/a?b=>",
                "/a?b=\\",
                "/a?b=^",
                "/a?b=`",
                "/a?b={",
                "/a?b=|",
                "/a?b=}",
                "/a?b c",
                "/a?b\n",
                "/a?b=%",
                "/a?b=%g0",
                "/a?\u00e9"
            })
    void odd(String target) {
        assertNotNull(PathRules.oddity(target), target);
    }
}
