package dev.tandem.http.trial;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no client library sends. */
@QuarkusTest
@QuarkusTestResource(TestKeys.class)
class OddRequestTest {

    private static String send(String requestLine, String headers, byte[] body) throws IOException {
        String token = TestKeys.sign(TestKeys.claims("vera", "viewer"));
        return RawExchange.send(
                RestAssured.port, requestLine, "Authorization: Bearer " + token + "\r\n" + headers, body);
    }

    private static void assertProblem(int status, String type, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json"), answer);
        assertTrue(answer.contains("\"type\":\"/problems/" + type + "\""), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/trials/%ff",
                "/api/v1/trials/%00",
                "/api/v1/trials?cursor=%c3",
                "/api/v1/trials?cursor=%00"
            })
    void addressThatIsNotUtf8TextIsRefused(String target) throws IOException {
        assertProblem(400, "invalid-parameter", send("GET " + target, "", new byte[0]));
    }

    /** Quarkus refuses what is no URI at all before any filter; it says nothing but the status. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/trials?cursor=%zz", "/api/v1/trials?cursor=%4", "/api/v1/trials/%zz", "/api/v1/[trials]"
            })
    void addressThatIsNoUriIsRefused(String target) throws IOException {
        String answer = send("GET " + target, "", new byte[0]);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    }

    @Test
    void announcedBodyOverTheLimitIsRefusedUnread() throws IOException {
        assertProblem(
                413,
                "body-too-large",
                send(
                        "POST /api/v1/trials",
                        "Content-Type: application/json\r\nContent-Length: 999999999\r\n",
                        new byte[0]));
    }

    @Test
    void chunkedBodyThatRunsOverTheLimitIsRefused() throws IOException {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int count = 0; count < 20; count++) {
            chunks.write(chunk);
        }
        chunks.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertProblem(
                413,
                "body-too-large",
                send(
                        "POST /api/v1/trials",
                        "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
                        chunks.toByteArray()));
    }

    @Test
    void malformedContentTypeIsRefused() throws IOException {
        byte[] body = "{}".getBytes(StandardCharsets.US_ASCII);
        String answer = send("POST /api/v1/trials", "Content-Type: nonsense\r\nContent-Length: 2\r\n", body);
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
    }
}
