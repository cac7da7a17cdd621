package dev.tandem.journal.consumer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What the consumer tells the metrics. */
@ApplicationScoped
class ConsumerMeters {

    private final Clock clock;
    private final AtomicLong lag;
    private final Counter gaps;
    private final Counter deadLetters;
    private final Timer delay;

    @Inject
    ConsumerMeters(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.lag = new AtomicLong();
        meters.gauge("tandem.consumer.lag", lag);
        this.gaps = Counter.builder("tandem.projection.gaps")
                .description("Events of other services that never came, or came after a newer one")
                .register(meters);
        this.deadLetters = Counter.builder("tandem.dead.letters")
                .description("Records that went to the dead-letter topic")
                .register(meters);
        this.delay = Timer.builder("tandem.projection.delay")
                .description("From the producer's journal to this service's projection")
                .register(meters);
    }

    void lag(long records) {
        lag.set(records);
    }

    void gaps(long missing) {
        gaps.increment((double) missing);
    }

    void deadLetter() {
        deadLetters.increment();
    }

    void applied(Instant written) {
        Duration since = Duration.between(written, clock.instant());
        delay.record(since.isNegative() ? Duration.ZERO : since);
    }
}
