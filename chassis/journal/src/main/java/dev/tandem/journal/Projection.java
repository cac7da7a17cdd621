package dev.tandem.journal;

/**
 * Keeps this service's own copy of what another service's aggregates say. A bean per kind of aggregate; the consumer
 * starts when there is at least one.
 *
 * <p>An event is applied only when it is newer than what was applied before, so duplicates and replays do no harm. To build
 * a projection anew, delete its rows of {@code projection_guard} in a migration and ask the producer for a replay.
 */
public interface Projection {

    /** An {@link #aggregate()} that stands for all of them, for who passes events on instead of keeping what they say. */
    String EVERY_AGGREGATE = "*";

    /** The producer's topic, such as {@code tandem.initiatives.v1}. */
    String topic();

    /** Kind of the aggregate, such as {@code initiative}, or {@link #EVERY_AGGREGATE}. */
    String aggregate();

    /** Whether this reader understands the type. A new major version is told beside the old one, so it is left alone. */
    default boolean accepts(String type) {
        return type.endsWith(".v1");
    }

    /**
     * Writes the state of the event, whatever was there before. Runs in a transaction that covers many events; it may run
     * again for the same event when that transaction fails. An exception that comes again and again sends the event to the
     * dead-letter topic.
     */
    void apply(ReceivedEvent event);
}
