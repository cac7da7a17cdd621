package dev.tandem.webhooks.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The service's clock: it goes as every clock does, and tests may put it forward. */
@ApplicationScoped
public class TestClock {

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    @Produces
    @Singleton
    Clock clock() {
        return new Ahead(ZoneOffset.UTC);
    }

    public static void forward(Duration duration) {
        AHEAD.updateAndGet(ahead -> ahead.plus(duration));
    }

    public static Instant now() {
        return Instant.now().plus(AHEAD.get());
    }

    private static final class Ahead extends Clock {

        private final ZoneId zone;

        Ahead(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Ahead(other);
        }

        @Override
        public Instant instant() {
            return now();
        }
    }
}
