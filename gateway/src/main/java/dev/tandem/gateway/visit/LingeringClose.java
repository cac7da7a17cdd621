package dev.tandem.gateway.visit;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;

/**
 * Closes a connection whose request was answered before its body had arrived. Closing at once would reset it and destroy
 * the answer on its way; so what arrives is thrown away for a short while first.
 */
public final class LingeringClose {

    private static final long MILLIS = 1_000;
    private static final long BYTES = 16L << 20;

    private final HttpConnection connection;
    private long left = BYTES;

    private LingeringClose(HttpConnection connection) {
        this.connection = connection;
    }

    /** Throws away what still comes of the request, then closes its connection. The answer must have been ended. */
    public static void of(HttpServerRequest request) {
        LingeringClose close = new LingeringClose(request.connection());
        long timer = Vertx.currentContext().owner().setTimer(MILLIS, id -> Cut.off(close.connection));
        request.connection()
                .closeHandler(closed -> Vertx.currentContext().owner().cancelTimer(timer));
        request.exceptionHandler(failure -> close.connection.close());
        request.endHandler(end -> close.connection.close());
        request.handler(buffer -> close.discard(buffer.length()));
        request.resume();
    }

    private void discard(int bytes) {
        left -= bytes;
        if (left < 0) {
            connection.close();
        }
    }
}
