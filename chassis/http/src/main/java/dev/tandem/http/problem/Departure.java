package dev.tandem.http.problem;

import io.vertx.core.http.HttpClosedException;
import java.nio.channels.ClosedChannelException;

/** Tells a client that hung up in the middle of its request from a fault of ours. */
final class Departure {

    private static final String REQUEST_BODY = "org.jboss.resteasy.reactive.server.vertx.VertxInputStream";

    private Departure() {}

    /** Whether reading the request's body ended because its connection had. */
    static boolean isBehind(Throwable exception) {
        boolean reading = false;
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            for (StackTraceElement frame : cause.getStackTrace()) {
                reading |= frame.getClassName().startsWith(REQUEST_BODY);
            }
            boolean closed = cause instanceof HttpClosedException || cause instanceof ClosedChannelException;
            if (reading && closed) {
                return true;
            }
        }
        return false;
    }
}
