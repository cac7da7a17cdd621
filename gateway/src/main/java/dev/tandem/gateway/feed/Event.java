package dev.tandem.gateway.feed;

import dev.tandem.events.EventAttributes;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event and its place.
 *
 * @param partition its number in the {@link Partitions}
 */
record Event(int partition, long offset, EventAttributes attributes) {

    /** The event that a record is; null when it is none that may be shown to anybody. */
    static Event of(ConsumerRecord<byte[], byte[]> record, int partition) {
        EventAttributes attributes = EventAttributes.of(record.headers());
        return attributes == null ? null : new Event(partition, record.offset(), attributes);
    }
}
