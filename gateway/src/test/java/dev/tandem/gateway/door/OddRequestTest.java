package dev.tandem.gateway.door;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class OddRequestTest {

    @Inject
    Door door;

    private Client client;

    @BeforeEach
    void call() {
        client = new Client(door.port());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/initiatives;x=1",
                "/api/v1;/initiatives",
                "//api/v1/initiatives",
                "/api/v1//initiatives",
                "/api/v1/./initiatives",
                "/api/v1/../v1/initiatives",
                "/api/v1/initiatives/..",
                "/api/v1/initiatives/%2e%2e",
                "/api/v1/initiatives/%2E",
                "/api/v1%2finitiatives",
                "/api/v1/initiatives/%2F",
                "/api/v1/initiatives/a%5cb",
                "/api/v1/initiatives/a%3Bb",
                "/api/v1/initiatives/%00",
                "/api/v1/initiatives/%0d%0aX: y",
                "/api/v1/initiatives/%7f",
                "/api/v1\\initiatives",
                "/api/v1/initiatives/%c0%af",
                "/api/v1/initiatives/%zz",
                "/api/v1/initiatives/%2",
                "/api/v1/initiatives/\u0001",
                "/api/v1/initiatives/\u00e9",
                "/api/v1/initiatives?q=a#b",
                "http://gateway/api/v1/../initiatives",
                "http://gateway//api/v1/initiatives",
                "http://somebody@gateway/api/v1/initiatives",
                "http:///api/v1/initiatives",
                "ftp://gateway/api/v1/initiatives",
                "*",
                "api/v1/initiatives"
            })
    void anOddTargetIsRefused(String target) throws IOException {
        String answer = client.rawGet(target);
        assertRefused(400, answer);
        assertTrue(answer.contains("/problems/odd-path") || answer.contains("/problems/malformed-request"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/initiatives/ext:jira:A-1.2",
                "/api/v1/initiatives/ext:sap:%C3%A9t%C3%A9%20100%25",
                "/api/v1/initiatives?q=a;b&from=2026-01-01&label=a:b/../c",
                "/api/v1/initiatives/...",
                "/api/v1/initiatives/a..b"
            })
    void anOrdinaryTargetReachesTheServiceAsItWasSent(String target) throws IOException {
        String answer = client.rawGet(target);
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertTrue(answer.contains("\"uri\":\"" + target + "\""), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5\r\nContent-Length: 5",
                "Content-Length: +5",
                "Content-Length: -5",
                "Content-Length: 5, 6",
                "Transfer-Encoding: xchunked\r\nContent-Length: 5",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: identity\r\nContent-Length: 5",
                "Host: other",
                "Bad Header: x",
                ": nameless",
                "Folded: a\r\n b",
                "Folded: a\r\n\tb"
            })
    void whatMightSmuggleIsRefusedAndTheConnectionClosed(String headers) throws IOException {
        String answer = client.raw(
                "POST /api/v1/initiatives HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer " + Tokens.good("viewer")
                        + "\r\n" + headers + "\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n");
        assertRefused(400, answer);
        assertTrue(answer.contains("/problems/malformed-request"), answer);
        assertFalse(answer.substring(1).contains("HTTP/1.1"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2.0", "HTTP/9.9", "HTTP/0.9", "HTTQ/1.1", "http/1.1"})
    void aVersionThatIsNotSpokenHereIsAProblem(String version) throws IOException {
        String answer = client.raw("GET /api/v1/initiatives " + version + "\r\nHost: gateway\r\n\r\n");
        assertRefused(400, answer);
        assertTrue(answer.contains("/problems/malformed-request"), answer);
        assertFalse(answer.contains("9.9"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET  /api/v1/initiatives HTTP/1.1",
                "GET /api/v1/initiatives  HTTP/1.1",
                "GET\t/api/v1/initiatives HTTP/1.1",
                "GET /api/v1/initiatives\tHTTP/1.1",
                "GET \t/api/v1/initiatives HTTP/1.1"
            })
    void wordsOfTheRequestLineHaveOneSpaceBetweenThem(String line) throws IOException {
        String answer =
                client.raw(line + "\r\nHost: gateway\r\nAuthorization: Bearer " + Tokens.good("viewer") + "\r\n\r\n");
        assertRefused(400, answer);
        assertTrue(answer.contains("/problems/malformed-request"), answer);
    }

    @Test
    void anAbsoluteTargetIsTakenAndItsHostCounts() throws IOException {
        String answer = client.rawGet("http://other.example:81/api/v1/initiatives?q=a");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertTrue(answer.contains("\"uri\":\"/api/v1/initiatives?q=a\""), answer);
        assertTrue(answer.contains("\"host\":\"other.example:81\""), answer);
        assertTrue(client.rawGet("HTTPS://gateway").contains("<title>Tandem</title>"), "the start page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2;x=y", "2;x", "2 ; x = \"a;b\\\"\"", "02;a=1;b=2", "2 ", "2"})
    void anExtensionOfAChunkIsIgnored(String size) throws IOException {
        String answer = chunked(size + "\r\n{}\r\n0;last=1\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertTrue(answer.contains("\"bytes\":2"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\n{}\r\n0\r\n\r\n",
                "-1\r\n{}\r\n0\r\n\r\n",
                "\r\n{}\r\n0\r\n\r\n",
                "fffffffffffffffff\r\n{}\r\n0\r\n\r\n",
                "2\r\n{}0\r\n\r\n",
                "1\r\n{}\r\n0\r\n\r\n",
                "2\n{}\r\n0\r\n\r\n",
                "2;x=\"y\r\n{}\r\n0\r\n\r\n",
                "2\r\n{}\r\nx\r\n0\r\n\r\n"
            })
    void aMalformedChunkIsAProblem(String body) throws IOException {
        String answer = chunked(body);
        assertRefused(400, answer);
        assertTrue(answer.contains("/problems/malformed-request"), answer);
        assertTrue(answer.contains("\"instance\":\"/api/v1/initiatives\""), answer);
        assertFalse(answer.substring(1).contains("HTTP/1.1"), answer);
    }

    private String chunked(String body) throws IOException {
        return client.raw("POST /api/v1/initiatives HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n"
                + "Transfer-Encoding: chunked\r\nAuthorization: Bearer " + Tokens.good("viewer") + "\r\n\r\n" + body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"G", "GET /api/v1/initiatives HTTP/1.1\r\nHost: gate", "GET / HTTP/1.1\r\nHost: gateway\r\n"})
    void aHeadThatDoesNotComeToAnEndIsAProblem(String head) throws IOException {
        String answer = client.raw(head);
        assertRefused(408, answer);
        assertTrue(answer.contains("/problems/request-timeout"), answer);
    }

    @Test
    void aRequestNeedsAHost() throws IOException {
        assertTrue(client.raw("GET /api/v1/initiatives HTTP/1.1\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 400 "));
    }

    @Test
    void theKeysOfAnOldWebSocketDoNotMakeABodyOutOfTheNextRequest() throws IOException {
        String answer = client.raw(
                "GET /api/v1/initiatives HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\nAuthorization: Bearer "
                        + Tokens.good("viewer")
                        + "\r\nSec-WebSocket-Key1: 1\r\nSec-WebSocket-Key2: 2\r\n\r\n12345678");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertFalse(answer.contains("sec-websocket"), answer);
    }

    @Test
    void aLineThatIsTooLongIsAProblem() throws IOException {
        String answer = client.rawGet("/api/v1/initiatives?q=" + "a".repeat(9000));
        assertRefused(414, answer);
        assertTrue(answer.contains("/problems/uri-too-long"), answer);
    }

    @Test
    void headersThatAreTooLargeAreAProblem() throws IOException {
        String answer = client.raw("GET / HTTP/1.1\r\nHost: gateway\r\nCookie: " + "a".repeat(20_000) + "\r\n\r\n");
        assertRefused(431, answer);
        assertTrue(answer.contains("/problems/headers-too-large"), answer);
    }

    @Test
    void whatIsNotHttpIsAProblem() throws IOException {
        String answer = client.raw("hello?\r\n\r\n");
        assertRefused(400, answer);
        assertTrue(answer.contains("/problems/malformed-request"), answer);
    }

    @Test
    void anUnknownExpectationIsRefused() throws IOException {
        String answer = client.raw("GET /api/v1/initiatives HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n"
                + "Expect: miracles\r\nAuthorization: Bearer " + Tokens.good("viewer") + "\r\n\r\n");
        assertRefused(417, answer);
    }

    /** What cannot be read is answered in the oldest version of HTTP that there is. */
    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS /api/v1/initiatives", "OPTIONS /docs", "GET /docs", "HEAD /openapi.json", "GET /"})
    void aBodyThatNobodyReadsDoesNotSilenceTheConnection(String line) throws IOException {
        String answer =
                client.raw(line + " HTTP/1.1\r\nHost: gateway\r\nContent-Length: 1200000\r\nAuthorization: Bearer "
                        + Tokens.good("admin") + "\r\n\r\n" + "x".repeat(1_200_000));

        assertTrue(answer.startsWith("HTTP/1.1 20"), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("\r\nconnection: close\r\n"), answer);
    }

    private static void assertRefused(int status, String answer) {
        assertTrue(answer.matches("(?s)HTTP/1.[01] " + status + " .*"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.matches("(?s).*\"instance\":\"/[^\"]*\".*"), answer);
    }
}
