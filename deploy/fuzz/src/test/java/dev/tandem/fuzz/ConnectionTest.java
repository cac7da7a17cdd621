package dev.tandem.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.contract.Exchange.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads answers of every framing, from a server that says what the test wants. */
class ConnectionTest {

    private static final Request GET = new Request("GET", "/a b", Map.of("X", "\u00ff"), null, false);

    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private Connection connection() {
        return new Connection(URI.create("http://127.0.0.1:" + server.getLocalPort()));
    }

    /** Gives one of the answers to each connection, and what it heard back. */
    private CompletableFuture<String> saying(String... answers) {
        return CompletableFuture.supplyAsync(() -> {
            StringBuilder heard = new StringBuilder();
            for (String answer : answers) {
                try (Socket socket = server.accept()) {
                    byte[] bytes = new byte[1000];
                    int read = socket.getInputStream().read(bytes);
                    heard.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            return heard.toString();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET  | HTTP/1.1 200 OK~Content-Length: 2~~hi                                              | 200 | hi
        GET  | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2;x~hi~b~ and more..~0~Trailer: 1~~     | 200 | hi and more..
        GET  | HTTP/1.1 200~~until the end                                                        | 200 | until the end
        GET  | HTTP/1.1 100 Continue~~HTTP/1.1 201 Created~Content-Length: 0~~                    | 201 | ''
        HEAD | HTTP/1.1 200 OK~Content-Length: 2~~                                                | 200 | ''
        GET  | HTTP/1.1 304 Not Modified~Content-Length: 2~~                                      | 304 | ''
        GET  | HTTP/1.1 200 OK~Content-Type: text/event-stream;x=y~Transfer-Encoding: chunked~~5~ | 200 | ''
        """)
    void everyFramingIsRead(String method, String answer, int status, String body) throws IOException {
        CompletableFuture<String> heard = saying(answer.replace("~", "\r\n"));
        try (Connection connection = connection()) {
            Answer read = connection.send(new Request(method, "/", Map.of(), null, false));
            assertEquals(status, read.status());
            assertEquals(body, read.text());
        }
        assertTrue(heard.join().startsWith(method + " / "));
    }

    @Test
    void whatIsKeptAndGoneIsOpenedAnew() throws IOException {
        CompletableFuture<String> heard =
                saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 202 OK\r\nContent-Length: 0\r\n\r\n");
        try (Connection connection = connection()) {
            assertEquals(200, connection.send(GET).status());
            assertEquals(202, connection.send(GET).status());
        }
        assertTrue(heard.join()
                .startsWith(
                        "GET /a b HTTP/1.1\r\nHost: 127.0.0.1:" + server.getLocalPort() + "\r\nX: \u00ff\r\n\r\nGET"));
    }

    @ParameterizedTest
    @CsvSource({"''", "what?", "HTTP/1.1 2000 OK", "HTTP/1.1 200 OK~Content-Length: 3~~hi"})
    void whatIsNoAnswerIsSaidToBeNone(String answer) {
        CompletableFuture<String> heard = saying(answer.replace("~", "\r\n"));
        try (Connection connection = connection()) {
            assertThrows(IOException.class, () -> connection.send(GET));
        }
        assertTrue(heard.join().startsWith("GET "));
    }

    @Test
    void aBodyGoesOutWholeOrInAChunk() {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("Host", "h"));
        List<String> sent = List.of(true, false).stream()
                .map(chunked -> new Request("PUT", "/", fields, new byte[] {'h', 'i'}, chunked).bytes("other"))
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .toList();
        assertEquals(
                List.of(
                        "PUT / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n",
                        "PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nhi"),
                sent);
    }
}
