package dev.tandem.journal.relay;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** Writes an event as a Kafka record: CloudEvents 1.0, binary mode, key = aggregate id, partition = shard. */
final class CloudEvent {

    private CloudEvent() {}

    /**
     * Writes the record. Its time is the header's; the record's own is left to the producer, because a broker refuses one
     * that is an hour ahead of its clock and every later event of the shard would wait behind it.
     *
     * @param service name of the producing service; its {@code source} is {@code /<service>}
     */
    static ProducerRecord<byte[], byte[]> of(OutboxRow row, String topic, String service) {
        String id = row.aggregateId().toString();
        ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(topic, row.shard(), utf8(id), utf8(data(row)));
        Headers headers = event.headers();
        headers.add("ce_specversion", utf8("1.0"));
        headers.add("ce_id", utf8(row.eventId().toString()));
        headers.add("ce_type", utf8(row.type()));
        headers.add("ce_source", utf8("/" + service));
        headers.add("ce_subject", utf8(id));
        headers.add("ce_time", utf8(row.at().toString()));
        headers.add("ce_sequence", utf8("%020d".formatted(row.sequence())));
        headers.add("ce_tandemaccess", utf8(row.access().name()));
        headers.add("ce_tandemowners", utf8(String.join(",", row.owners())));
        if (row.traceParent() != null) {
            headers.add("ce_traceparent", utf8(row.traceParent()));
        }
        headers.add("content-type", utf8("application/json"));
        return event;
    }

    /** State and changes go out as they are stored: parsing them again would cost and could alter numbers. */
    private static String data(OutboxRow row) {
        String effectiveOn =
                row.effectiveOn() == null ? "null" : '"' + row.effectiveOn().toString() + '"';
        return "{\"by\":\"" + new String(JsonStringEncoder.getInstance().quoteAsString(row.by()))
                + "\",\"effectiveOn\":" + effectiveOn + ",\"state\":" + row.state() + ",\"changes\":" + row.changes()
                + "}";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
