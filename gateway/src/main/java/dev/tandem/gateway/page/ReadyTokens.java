package dev.tandem.gateway.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.gateway.visit.Visit;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The tokens of a local run, so that its pages can offer them; an empty list everywhere else. They are given under a local
 * name only: a page from elsewhere whose name leads to this machine gets none.
 */
final class ReadyTokens implements Page {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Buffer NONE = Buffer.buffer("{\"people\":[]}");

    private final Buffer offer;

    private ReadyTokens(Buffer offer) {
        this.offer = offer;
    }

    /**
     * Reads the file now.
     *
     * @throws IOException when it cannot be read, or is no JSON object
     */
    static ReadyTokens of(Optional<Path> file) throws IOException {
        if (file.isEmpty()) {
            return new ReadyTokens(NONE);
        }
        byte[] bytes = Files.readAllBytes(file.get());
        new ObjectMapper().readValue(bytes, ObjectNode.class);
        return new ReadyTokens(Buffer.buffer(bytes));
    }

    @Override
    public void show(Visit visit) {
        visit.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("X-Content-Type-Options", "nosniff");
        visit.end(offerTo(visit.request().getHeader(HttpHeaders.HOST)));
    }

    /** What a page gets that was opened under this name and port. */
    Buffer offerTo(String host) {
        return host != null && LOCAL.contains(host.replaceFirst(":\\d+$", "")) ? offer : NONE;
    }
}
