package dev.tandem.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings {@code tandem.journal.*}. */
@ConfigMapping(prefix = "tandem.journal")
public interface JournalSettings {

    /** Topic that this service's events go to, such as {@code tandem.initiatives.v1}. */
    String topic();

    /** Copies of every partition of topics made here; -1 takes the broker's default. */
    @WithDefault("-1")
    short replicationFactor();

    Relay relay();

    Consumer consumer();

    /** How long a read waits for the positions of its {@code Tandem-After} header. */
    @WithDefault("2s")
    Duration positionWait();

    /** How long an answer is kept for its {@code Idempotency-Key}. */
    @WithDefault("24h")
    Duration idempotencyKept();

    /** How often the length of the outbox is measured and, every hundredth time, old idempotency keys are deleted. */
    @WithDefault("5s")
    Duration housekeepingEvery();

    /** The thread that publishes the journal. */
    interface Relay {

        /** Whether this replica publishes. */
        @WithDefault("true")
        boolean enabled();

        /** Events that one round takes at most. */
        @WithDefault("500")
        int batch();

        /** Shortest pause between two looks for rows of other replicas; it doubles while there are none. */
        @WithDefault("2ms")
        Duration shortestPause();

        /** Longest pause between two looks. */
        @WithDefault("50ms")
        Duration longestPause();

        /** How long one send may take, with all its retries, until it counts as failed and is tried again later. */
        @WithDefault("10s")
        Duration deliveryTimeout();

        /** Longest pause of a shard whose sends fail. */
        @WithDefault("5s")
        Duration longestBackoff();
    }

    /** The thread that applies the events of other services. */
    interface Consumer {

        /** Whether this replica applies events. */
        @WithDefault("true")
        boolean enabled();

        /** Events of one transaction at most. */
        @WithDefault("500")
        int batch();

        /** How often an event is tried alone, with a working database, before it goes to the dead-letter topic. */
        @WithDefault("3")
        int attempts();

        /** First pause after a failure; it doubles up to {@link #longestBackoff()}. */
        @WithDefault("100ms")
        Duration shortestBackoff();

        /** Longest pause while the database or Kafka is away. */
        @WithDefault("5s")
        Duration longestBackoff();
    }
}
