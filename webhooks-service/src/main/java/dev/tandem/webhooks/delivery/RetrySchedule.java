package dev.tandem.webhooks.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When what failed is tried again: the intervals that the Standard Webhooks specification proposes, each a fifth shorter or
 * longer by chance, so that what failed together does not come back together.
 */
final class RetrySchedule {

    /** Some three days together. */
    static final List<Duration> INTERVALS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** A receiver cannot ask for more patience than that. */
    static final Duration LONGEST_ASKED = Duration.ofHours(24);

    private static final double JITTER = 0.2;

    private final DoubleSupplier random;

    /** @param random numbers from 0 to 1, evenly */
    RetrySchedule(DoubleSupplier random) {
        this.random = random;
    }

    /**
     * How long to wait after a failure; empty when it was the last try.
     *
     * @param tries how many there were, the failed one counted
     * @param asked what the receiver asked for; null when it did not
     */
    Optional<Duration> after(int tries, Duration asked) {
        if (tries > INTERVALS.size()) {
            return Optional.empty();
        }
        double factor = 1 - JITTER + 2 * JITTER * random.getAsDouble();
        Duration wait = Duration.ofMillis(Math.round(INTERVALS.get(tries - 1).toMillis() * factor));
        if (asked == null || asked.compareTo(wait) <= 0) {
            return Optional.of(wait);
        }
        return Optional.of(asked.compareTo(LONGEST_ASKED) < 0 ? asked : LONGEST_ASKED);
    }
}
