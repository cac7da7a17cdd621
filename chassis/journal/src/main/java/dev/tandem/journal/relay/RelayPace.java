package dev.tandem.journal.relay;

import dev.tandem.journal.JournalSettings;
import java.time.Duration;

/** How long the relay waits for its bell until it looks by itself. */
final class RelayPace {

    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);

    private final JournalSettings.Relay settings;
    private Duration idle;
    private Duration backoff = FIRST_BACKOFF;

    RelayPace(JournalSettings.Relay settings) {
        this.settings = settings;
        this.idle = settings.shortestPause();
    }

    /** What the last step came to. */
    enum Outcome {
        /** Something was published: there may be more. */
        PUBLISHED,
        /** Nothing waits, or what waits is held by another relay or paused. */
        IDLE,
        /** Kafka or the database is away. */
        FAILED
    }

    Duration next(Outcome last) {
        switch (last) {
            case PUBLISHED -> {
                idle = settings.shortestPause();
                backoff = FIRST_BACKOFF;
                return Duration.ZERO;
            }
            case IDLE -> {
                Duration pause = idle;
                idle = shorter(idle.multipliedBy(2), settings.longestPause());
                backoff = FIRST_BACKOFF;
                return pause;
            }
            case FAILED -> {
                Duration pause = backoff;
                backoff = shorter(backoff.multipliedBy(2), settings.longestBackoff());
                return pause;
            }
        }
        throw new AssertionError(last);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
