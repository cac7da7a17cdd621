package dev.tandem.local;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody who asked for events by a webhook: takes what is sent and keeps it. */
final class Receiver implements AutoCloseable {

    /** What was sent, byte by byte. */
    record Message(Map<String, List<String>> headers, String body) {

        /** Fails unless it was signed with this secret, a moment ago, as the Standard Webhooks say. */
        void verify(String secret) throws WebhookVerificationException {
            new Webhook(secret).verify(body, headers);
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst().orElse("");
        }
    }

    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private volatile int status = 204;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tandem", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            // Decided before anybody knows of the message, so that a word said because of it is for the next one.
            int code = status;
            messages.add(new Message(Map.copyOf(exchange.getRequestHeaders()), body));
            exchange.sendResponseHeaders(code, -1);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/tandem";
    }

    /** What it says to all that comes from now on. */
    void answer(int code) {
        status = code;
    }

    /** The next message, waited for. */
    Message next() throws InterruptedException {
        Message message = messages.poll(30, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("nothing was sent");
        }
        return message;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
