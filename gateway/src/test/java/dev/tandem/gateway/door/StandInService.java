package dev.tandem.gateway.door;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands for a service behind the gateway: a real HTTP server that tells what it received, or misbehaves as the query
 * parameter {@code behave} says. At {@code /counts} it tells how many requests came and how many of them broke off.
 */
final class StandInService implements AutoCloseable {

    private static final Buffer PIECE = Buffer.buffer(new byte[64 << 10]);

    private final Vertx vertx;
    private final String name;
    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger aborted = new AtomicInteger();

    StandInService(Vertx vertx, String name, int port) {
        this.vertx = vertx;
        this.name = name;
        this.server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                .requestHandler(this::answer)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    private void answer(HttpServerRequest request) {
        if (request.path().equals("/counts")) {
            request.response().end(requests.get() + " " + aborted.get());
            return;
        }
        requests.incrementAndGet();
        request.exceptionHandler(broken -> aborted.incrementAndGet());
        String behave = request.getParam("behave", "tell");
        switch (behave) {
            case "tell" -> tell(request);
            case "stall" -> request.resume();
            case "read-nothing" -> request.pause();
            case "cut" -> request.connection().close();
            case "half" ->
                request.response()
                        .putHeader("Content-Length", "200000")
                        .write("the first half")
                        .onComplete(written -> request.connection().close());
            case "half-chunked" ->
                request.response()
                        .setChunked(true)
                        .write("the first half")
                        .onComplete(written ->
                                vertx.setTimer(50, id -> request.connection().close()));
            case "early" -> request.response().setStatusCode(422).end("{\"early\":true}");
            case "no-content" -> request.response().setStatusCode(204).end();
            case "hop" ->
                request.response()
                        .putHeader("Connection", "X-Secret")
                        .putHeader("X-Secret", "1")
                        .putHeader("Keep-Alive", "timeout=5")
                        .putHeader("ETag", "\"7\"")
                        .putHeader("Tandem-Position", name + "=x")
                        .end("{}");
            case "replay" -> replay(request);
            case "refuse" ->
                request.response()
                        .setStatusCode(name.startsWith("metrics") ? 403 : 202)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"status\":403}");
            default -> stream(request, Long.parseLong(behave));
        }
    }

    private void tell(HttpServerRequest request) {
        AtomicLong bytes = new AtomicLong();
        request.handler(piece -> bytes.addAndGet(piece.length()));
        request.endHandler(end -> {
            JsonObject headers = new JsonObject();
            request.headers()
                    .names()
                    .forEach(header -> headers.put(
                            header.toLowerCase(Locale.ROOT),
                            String.join("|", request.headers().getAll(header))));
            Buffer told = new JsonObject()
                    .put("service", name)
                    .put("method", request.method().name())
                    .put("uri", request.uri())
                    .put("headers", headers)
                    .put("bytes", bytes.get())
                    .toBuffer();
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Content-Length", Integer.toString(told.length()))
                    .putHeader("ETag", "\"1\"")
                    .end(told);
        });
    }

    private void replay(HttpServerRequest request) {
        JsonArray replays =
                new JsonArray().add(new JsonObject().put("service", name).put("queued", 7));
        request.response()
                .setStatusCode(202)
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject().put("replays", replays).toBuffer());
    }

    private void stream(HttpServerRequest request, long bytes) {
        request.response().setChunked(true);
        pour(request, bytes);
    }

    private void pour(HttpServerRequest request, long left) {
        long rest = left;
        while (rest > 0 && !request.response().writeQueueFull()) {
            request.response().write(rest >= PIECE.length() ? PIECE : PIECE.slice(0, (int) rest));
            rest -= PIECE.length();
        }
        if (rest <= 0) {
            request.response().end();
        } else {
            long more = rest;
            request.response().drainHandler(drained -> pour(request, more));
        }
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
