package dev.tandem.gateway.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens to an event stream, as a browser's {@code EventSource} would. */
final class Listener implements AutoCloseable {

    /** What a stream says. A comment has no data; the end of the connection has the name {@link #CLOSED}. */
    record Message(String name, String id, String data) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(data);
            } catch (IOException e) {
                throw new UncheckedIOException(data, e);
            }
        }

        String subject() {
            return json().path("subject").asText();
        }

        long sequence() {
            return json().path("sequence").asLong();
        }
    }

    static final String CLOSED = "closed";

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile String lastId;
    private final AtomicInteger heartbeats = new AtomicInteger();

    private Listener(HttpResponse<InputStream> response) {
        this.response = response;
        this.thread = new Thread(this::read, "listener");
        thread.setDaemon(true);
        thread.start();
    }

    static Listener open(Client client, String token, String query, String lastEventId) {
        HttpRequest.Builder request = client.to("/api/v1/events" + query)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new Listener(client.send(request, BodyHandlers.ofInputStream()));
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    /** The id that came last, which a browser would send when it reconnects. */
    String lastId() {
        return lastId;
    }

    int heartbeats() {
        return heartbeats.get();
    }

    /** The next message; null when none comes within ten seconds. */
    Message next() throws InterruptedException {
        return messages.poll(10, TimeUnit.SECONDS);
    }

    /** What came and was not looked at yet. */
    int waiting() {
        return messages.size();
    }

    private void read() {
        String name = "message";
        String id = null;
        String data = null;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    lastId = id == null ? lastId : id;
                    if (data != null) {
                        messages.add(new Message(name, id, data));
                    }
                    name = "message";
                    id = null;
                    data = null;
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.startsWith(":")) {
                    heartbeats.incrementAndGet();
                }
            }
        } catch (IOException broken) {
            // The connection is over, in whichever way.
        }
        messages.add(new Message(CLOSED, null, null));
    }

    @Override
    public void close() {
        try {
            response.body().close();
            thread.join(5_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
