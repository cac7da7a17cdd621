/**
 * The append-only journal of a service: history, audit trail, replay and, through its outbox, the queue of events.
 *
 * <p>The road of an event: an aggregate's verb returns a {@link dev.tandem.journal.DomainEvent}; the service appends it to
 * the {@link dev.tandem.journal.Journal} in the transaction of the change; the relay publishes it to Kafka after the commit;
 * the consumer of another service applies it with a {@link dev.tandem.journal.Projection}. No domain noun enters here.
 *
 * <p>A service sets {@code tandem.service} and {@code tandem.journal.topic}, names its Flyway locations
 * {@code db/journal,db/migration} and starts its own migrations at V10. The thread of the relay, the consumer and the
 * housekeeping take up to three connections of the pool, a streamed bulk with an idempotency key one.
 *
 * <p>Meters: {@code tandem_outbox_length}, {@code tandem_outbox_oldest_seconds}, {@code tandem_events_published_total},
 * {@code tandem_consumer_lag}, {@code tandem_projection_gaps_total}, {@code tandem_dead_letters_total},
 * {@code tandem_projection_delay_seconds}.
 */
package dev.tandem.journal;
