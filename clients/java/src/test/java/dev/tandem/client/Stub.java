package dev.tandem.client;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/** Answers every call alike and keeps what it was sent. */
final class Stub implements AutoCloseable {

    private final HttpServer server;
    private final AtomicReference<String> sent = new AtomicReference<>("");

    Stub(int status, String mediaType, String body) throws IOException {
        byte[] answer = body.getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            sent.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    /** A client that calls this one. */
    ApiClient client() {
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://localhost:" + server.getAddress().getPort());
        return client;
    }

    /** The body that was sent last. */
    String sent() {
        return sent.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
