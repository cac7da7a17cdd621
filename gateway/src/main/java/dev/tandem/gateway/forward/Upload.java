package dev.tandem.gateway.forward;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** The body of a request on its way to the service, a piece at a time, no faster than the service reads. */
final class Upload {

    private final HttpServerRequest from;
    private final HttpClientRequest to;
    private final long announced;
    private final long limit;
    private final Runnable progress;
    private final Runnable tooLarge;
    private long received;
    private boolean complete;
    private boolean serviceIsSlow;

    /**
     * A body.
     *
     * @param announced its length in bytes, -1 when unknown
     * @param limit how many bytes it may have
     * @param progress told about every piece
     * @param tooLarge told once when there are more; nothing is sent from then on
     */
    Upload(
            HttpServerRequest from,
            HttpClientRequest to,
            long announced,
            long limit,
            Runnable progress,
            Runnable tooLarge) {
        this.from = from;
        this.to = to;
        this.announced = announced;
        this.limit = limit;
        this.progress = progress;
        this.tooLarge = tooLarge;
    }

    void start() {
        if (announced >= 0) {
            to.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(announced));
        } else {
            to.setChunked(true);
        }
        from.handler(this::pass);
        from.endHandler(end -> {
            if (!complete) {
                complete = true;
                to.end();
            }
        });
        from.resume();
    }

    private void pass(Buffer piece) {
        progress.run();
        received += piece.length();
        if (received > limit) {
            from.handler(null);
            from.endHandler(null);
            tooLarge.run();
        } else if (received == announced) {
            complete = true;
            to.end(piece);
        } else {
            to.write(piece);
            if (to.writeQueueFull()) {
                serviceIsSlow = true;
                from.pause();
                to.drainHandler(drained -> {
                    serviceIsSlow = false;
                    progress.run();
                    from.resume();
                });
            }
        }
    }

    /** Whether all of it was handed on. */
    boolean isComplete() {
        return complete;
    }

    /** Whether the next piece is up to the client. */
    boolean waitsForClient() {
        return !complete && !serviceIsSlow;
    }
}
