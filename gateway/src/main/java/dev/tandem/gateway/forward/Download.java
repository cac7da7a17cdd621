package dev.tandem.gateway.forward;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/**
 * The body of an answer on its way to the client, no faster than the client reads. A short one goes out in one write
 * together with its head, which halves the work for the ordinary answer.
 */
final class Download {

    private static final int SHORT = 64 << 10;

    private final HttpClientResponse from;
    private final HttpServerResponse to;
    private final Runnable progress;
    private final Runnable done;
    private Buffer collected = Buffer.buffer(0);

    Download(HttpClientResponse from, HttpServerResponse to, Runnable progress, Runnable done) {
        this.from = from;
        this.to = to;
        this.progress = progress;
        this.done = done;
    }

    void start() {
        String announced = from.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && Long.parseLong(announced) <= SHORT) {
            from.handler(this::collect);
        } else {
            if (announced == null) {
                to.setChunked(true);
            }
            from.handler(this::pass);
        }
        from.endHandler(end -> {
            to.end(collected);
            done.run();
        });
    }

    private void collect(Buffer piece) {
        progress.run();
        collected = collected.length() == 0 ? piece : collected.appendBuffer(piece);
    }

    private void pass(Buffer piece) {
        progress.run();
        to.write(piece);
        if (to.writeQueueFull()) {
            from.pause();
            to.drainHandler(drained -> {
                progress.run();
                from.resume();
            });
        }
    }
}
