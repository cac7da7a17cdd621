package dev.tandem.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A client of the public API, as any other program would be one: a token, JSON, an Idempotency-Key on every POST.
 *
 * @see Answer
 */
public final class ApiClient {

    private static final String JSON = "application/json";
    /** Each waits two seconds on the other side. */
    private static final int HEARD_ATTEMPTS = 15;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final URI door;
    private final String token;

    /**
     * @param door the gateway, such as {@code http://localhost:8080}
     * @param token of the person or program that calls
     */
    public ApiClient(URI door, String token) {
        this.door = door;
        this.token = token;
    }

    /**
     * An answer that is no error.
     *
     * @param etag the version of the resource, null when the answer has none
     * @param position where the change stands in the journal, null when nothing changed
     */
    public record Answer(int status, JsonNode body, String etag, String position) {}

    /** The API refused; the message is the problem's title, detail and the fields it points at. */
    public static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public ObjectMapper mapper() {
        return mapper;
    }

    public Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    /** A read that sees the change told at this position, whichever service it went to. */
    public Answer getAfter(String path, String position) throws IOException {
        HttpRequest.Builder request = request(path).GET();
        if (position != null) {
            request.header("Tandem-After", position);
        }
        return send(request);
    }

    /** Reads until what was told at this position was heard of behind the path; a service that has just started needs time. */
    public void awaitHeard(String path, String position) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                getAfter(path, position);
                return;
            } catch (Refused refused) {
                if (refused.status() != 503 || attempt == HEARD_ATTEMPTS) {
                    throw refused;
                }
            }
        }
    }

    /** Calls what takes no body. */
    public Answer post(String path) throws IOException {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.noBody()));
    }

    public Answer post(String path, JsonNode body) throws IOException {
        return post(path, UUID.randomUUID().toString(), body);
    }

    /** With a key of the caller's own, the same call may be made again: it has its effect once. */
    public Answer post(String path, String idempotencyKey, JsonNode body) throws IOException {
        return post(path, idempotencyKey, JSON, BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
    }

    /** Sends a body of any media type; bulk bodies are streamed. */
    public Answer post(String path, String idempotencyKey, String mediaType, BodyPublisher body) throws IOException {
        return send(request(path)
                .header("Content-Type", mediaType)
                .header("Idempotency-Key", idempotencyKey)
                .POST(body));
    }

    public Answer patch(String path, String etag, JsonNode body) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", etag)
                .method("PATCH", BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(door.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Accept", JSON + ", application/problem+json");
    }

    private Answer send(HttpRequest.Builder builder) throws IOException {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() >= 400) {
                throw new Refused(response.statusCode(), told(request, response));
            }
            String body = response.body();
            return new Answer(
                    response.statusCode(),
                    body.isEmpty() ? mapper.nullNode() : mapper.readTree(body),
                    response.headers().firstValue("ETag").orElse(null),
                    response.headers().firstValue("Tandem-Position").orElse(null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + request.uri(), e);
        }
    }

    private String told(HttpRequest request, HttpResponse<String> response) throws IOException {
        String what = request.method() + " " + request.uri().getPath() + " → " + response.statusCode();
        boolean problem = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
        if (!problem) {
            return what;
        }
        JsonNode body = mapper.readTree(response.body());
        List<String> fields = new ArrayList<>();
        body.path("errors").forEach(error -> fields.add(error.toString()));
        return "%s %s: %s %s"
                .formatted(
                        what,
                        body.path("title").asText(),
                        body.path("detail").asText(),
                        fields.isEmpty() ? "" : String.join("; ", fields))
                .strip();
    }
}
