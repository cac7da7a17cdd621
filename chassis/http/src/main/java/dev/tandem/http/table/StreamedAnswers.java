package dev.tandem.http.table;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds how long a client may take to read an answer that is written while something is held for it: the connection is
 * cut when one write has waited too long, and when all of it has. The client can tell, since the answer has no end.
 */
@ApplicationScoped
public class StreamedAnswers {

    private final CurrentVertxRequest current;
    private final Clock clock;
    private final Duration patience;
    private final Duration longest;

    @Inject
    StreamedAnswers(
            CurrentVertxRequest current,
            Clock clock,
            @ConfigProperty(name = "tandem.http.stalled-answer", defaultValue = "PT30S") Duration patience,
            @ConfigProperty(name = "tandem.http.longest-answer", defaultValue = "PT1H") Duration longest) {
        this.current = current;
        this.clock = clock;
        this.patience = patience;
        this.longest = longest;
    }

    /** The same answer, given up when its client reads too slowly. To be called while the request is answered. */
    public StreamingOutput watched(StreamingOutput answer) {
        Vertx vertx = current.getCurrent().vertx();
        HttpServerResponse response = current.getCurrent().response();
        return out -> {
            WatchedStream watched =
                    new WatchedStream(out, clock, clock.instant().plus(longest));
            long[] seen = {0};
            long timer = vertx.setPeriodic(patience.toMillis(), tick -> {
                if (watched.isWaitingSince(seen[0])) {
                    response.reset();
                }
                seen[0] = watched.moves();
            });
            try {
                answer.write(watched);
            } finally {
                vertx.cancelTimer(timer);
            }
        };
    }

    /** Until when nothing may be idle for an answer that is given up in time. */
    public Duration longestPause() {
        return patience.multipliedBy(3);
    }

    /** Thrown to the writer when the whole took too long. */
    static final class TookTooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TookTooLong() {
            super("The client took too long to read the answer");
        }
    }
}
