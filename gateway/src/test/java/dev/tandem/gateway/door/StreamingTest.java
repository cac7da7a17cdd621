package dev.tandem.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class StreamingTest {

    private static final long LARGE = 100_000_000;
    /** What the buffers of two connections may hold on the way, with room to spare. */
    private static final long IN_FLIGHT = 50_000_000;

    @Inject
    Door door;

    private Client client;

    @BeforeEach
    void call() {
        client = new Client(door.port());
    }

    @Test
    void aLargeBodyPassesWithItsLengthAndWithout() {
        HttpResponse<String> announced =
                client.post(Client.MEASUREMENTS_BULK, BodyPublishers.fromPublisher(zeros(), LARGE));
        assertEquals(LARGE, Client.json(announced).path("bytes").asLong());
        HttpResponse<String> chunked = client.post(Client.MEASUREMENTS_BULK, zeros());
        assertEquals(LARGE, Client.json(chunked).path("bytes").asLong());
        assertEquals(
                "chunked", Client.json(chunked).at("/headers/transfer-encoding").asText());
    }

    private static BodyPublisher zeros() {
        return BodyPublishers.ofInputStream(() -> new Zeros(LARGE));
    }

    @Test
    void aLargeAnswerPasses() throws IOException {
        HttpResponse<InputStream> response =
                client.send(client.withToken(Client.INITIATIVES + "?behave=" + LARGE), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            assertEquals(LARGE, body.transferTo(OutputStream.nullOutputStream()));
        }
    }

    @Test
    void aServiceThatReadsNothingHoldsTheClientBack() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head("POST", Client.MEASUREMENTS_BULK + "?behave=read-nothing", "Content-Length: " + LARGE));
            long sent = 0;
            try {
                byte[] piece = new byte[64 << 10];
                while (sent < LARGE) {
                    out.write(piece);
                    sent += piece.length;
                }
            } catch (SocketException closed) {
                // The gateway gave the service up after its time-out: by then the client had been held back for long.
            }
            assertTrue(sent < IN_FLIGHT, "sent " + sent);
        }
    }

    @Test
    void aClientThatReadsNothingHoldsTheServiceBack() throws IOException {
        Runtime heap = Runtime.getRuntime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.getOutputStream().write(head("GET", Client.INITIATIVES + "?behave=" + 10 * LARGE, "Accept: */*"));
            byte[] first = socket.getInputStream().readNBytes(12);
            assertEquals("HTTP/1.1 200", new String(first, StandardCharsets.US_ASCII));
            System.gc();
            assertTrue(heap.totalMemory() - heap.freeMemory() < 10 * LARGE / 2);
        }
    }

    @Test
    void continueIsSaidOnlyToACallerWhoMayComeIn() throws IOException {
        assertTrue(expecting("Authorization: Bearer " + Tokens.good("viewer")).startsWith("HTTP/1.1 100 "));
        assertTrue(expecting("Authorization: Bearer nonsense").startsWith("HTTP/1.1 401 "));
        assertTrue(expecting("Authorization: Bearer " + Tokens.good("viewer"), 2_000_000)
                .startsWith("HTTP/1.1 413 "));
    }

    private String expecting(String header) throws IOException {
        return expecting(header, 2);
    }

    private String expecting(String header, int length) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.getOutputStream()
                    .write(("POST " + Client.INITIATIVES + " HTTP/1.1\r\nHost: gateway\r\nExpect: 100-continue\r\n"
                                    + header + "\r\nContent-Length: " + length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String first = new String(socket.getInputStream().readNBytes(13), StandardCharsets.US_ASCII);
            if (first.startsWith("HTTP/1.1 100")) {
                socket.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));
                String rest = "";
                while (!rest.contains("\"bytes\":2")) {
                    rest += new String(socket.getInputStream().readNBytes(1), StandardCharsets.US_ASCII);
                }
            }
            return first;
        }
    }

    @Test
    void anAnswerBeforeTheEndOfTheBodyArrives() {
        HttpResponse<String> response =
                client.post(Client.MEASUREMENTS_BULK + "?behave=early", BodyPublishers.fromPublisher(zeros(), LARGE));
        assertEquals(422, response.statusCode());
        assertTrue(Client.json(response).path("early").asBoolean());
    }

    @Test
    void anOrdinaryBodyOverTheLimitIsRefusedWithoutAskingTheService() {
        HttpResponse<String> response = client.post(Client.INITIATIVES, "a".repeat((1 << 20) + 1));
        assertTooLarge(response);
    }

    @Test
    void aBodyOfUnknownLengthIsCutOffAtTheLimit() {
        HttpResponse<String> response =
                client.post(Client.INITIATIVES, BodyPublishers.ofInputStream(() -> new Zeros((1 << 20) + 1)));
        assertTooLarge(response);
    }

    @Test
    void aBodyOfTheLimitExactlyPasses() {
        HttpResponse<String> response = client.post(Client.INITIATIVES, "a".repeat(1 << 20));
        assertEquals(1 << 20, Client.json(response).path("bytes").asInt());
    }

    @Test
    void aStreamedBodyHasALimitToo() {
        HttpResponse<String> response =
                client.post(Client.INITIATIVES_BULK, BodyPublishers.ofInputStream(() -> new Zeros(2 * LARGE + 1)));
        assertTooLarge(response);
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertEquals(413, response.statusCode(), response.body());
        assertEquals(
                "/problems/body-too-large", Client.json(response).path("type").asText());
    }

    private byte[] head(String method, String path, String header) {
        return (method + " " + path + " HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer " + Tokens.good("viewer")
                        + "\r\n" + header + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** So many zeros, made as they are read. */
    private static final class Zeros extends InputStream {

        private long left;

        private Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(length, left);
            left -= read;
            return read;
        }
    }
}
