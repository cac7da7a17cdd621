package dev.tandem.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class BrokenServiceTest {

    @Inject
    Door door;

    @ConfigProperty(name = "tandem.initiatives-service.url")
    String service;

    private Client client;

    @BeforeEach
    void call() {
        client = new Client(door.port());
    }

    @Test
    void aConnectionThatBreaksBeforeTheAnswerIsABadGateway() {
        assertProblem(502, "bad-gateway", client.get(Client.INITIATIVES + "?behave=cut"));
        assertProblem(502, "bad-gateway", client.post(Client.INITIATIVES + "?behave=cut", "{}"));
    }

    @Test
    void aReadIsTriedASecondTimeAndAWriteIsNot() {
        long before = counts()[0];
        client.get(Client.INITIATIVES + "?behave=cut");
        assertEquals(before + 2, counts()[0]);
        client.post(Client.INITIATIVES + "?behave=cut", "{}");
        assertEquals(before + 3, counts()[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"half", "half-chunked"})
    void halfAnAnswerIsNotTakenForAWholeOne(String behave) {
        assertThrows(UncheckedIOException.class, () -> client.get(Client.INITIATIVES + "?behave=" + behave));
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsATimeOut() {
        assertProblem(504, "gateway-timeout", client.get(Client.INITIATIVES + "?behave=stall"));
        assertProblem(504, "gateway-timeout", client.post(Client.INITIATIVES + "?behave=stall", "{}"));
    }

    @Test
    void aServiceThatStopsReadingIsATimeOutToo() {
        HttpResponse<String> response = client.post(
                Client.INITIATIVES_BULK + "?behave=read-nothing",
                HttpRequest.BodyPublishers.ofByteArray(new byte[50_000_000]));
        assertProblem(504, "gateway-timeout", response);
    }

    @Test
    void aClientThatStopsSendingIsToldSo() throws IOException {
        String answer = client.raw("POST /api/v1/initiatives HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
                + Tokens.good("viewer") + "\r\nContent-Length: 100\r\n\r\n{");
        assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
        assertTrue(answer.contains("/problems/request-timeout"), answer);
    }

    @Test
    void whenTheClientLeavesTheServiceIsToldAtOnce() throws IOException {
        long before = counts()[1];
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.getOutputStream()
                    .write(("POST /api/v1/initiatives HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
                                    + Tokens.good("viewer") + "\r\nContent-Length: 100\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            long requests = counts()[0];
            Awaitility.await().until(() -> counts()[0] >= requests);
        }
        Awaitility.await().until(() -> counts()[1] > before);
    }

    private static void assertProblem(int status, String slug, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals("/problems/" + slug, Client.json(response).path("type").asText());
        assertFalse(response.body().contains("Exception"), response.body());
        assertFalse(response.body().contains("127.0.0.1"), response.body());
    }

    /** How many requests the service saw, and how many of them broke off. */
    private long[] counts() {
        try {
            String[] counts = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(service + "/counts"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body()
                    .split(" ", -1);
            return new long[] {Long.parseLong(counts[0]), Long.parseLong(counts[1])};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
