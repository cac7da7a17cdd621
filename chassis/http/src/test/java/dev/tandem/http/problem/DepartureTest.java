package dev.tandem.http.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

class DepartureTest {

    private static final StackTraceElement READING = new StackTraceElement(
            "org.jboss.resteasy.reactive.server.vertx.VertxInputStream$VertxBlockingInput", "readBlocking", null, 256);

    private static IOException reading(Throwable cause) {
        IOException failed = new IOException(cause);
        failed.setStackTrace(new StackTraceElement[] {READING});
        return failed;
    }

    @Test
    void aConnectionThatClosesWhileTheBodyIsReadIsAClientThatLeft() {
        assertTrue(Departure.isBehind(reading(new ClosedChannelException())));
        assertTrue(Departure.isBehind(
                new IllegalStateException(reading(new IOException(new HttpClosedException("closed"))))));
    }

    @Test
    void anythingElseThatIsClosedIsAFaultOfOurs() {
        assertFalse(Departure.isBehind(new IOException(new ClosedChannelException())));
        assertFalse(Departure.isBehind(reading(new IOException("disk full"))));
    }
}
