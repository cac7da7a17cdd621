package dev.tandem.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event of another service.
 *
 * @param time when the producer wrote it
 * @param state the aggregate's whole public state; read it with {@link StateReader}
 * @param data the whole message: {@code by}, {@code effectiveOn}, {@code state}, {@code changes}
 * @param original the record as it came, for who passes it on unchanged; null for an event that was made here
 */
public record ReceivedEvent(
        UUID id,
        String type,
        String aggregate,
        UUID aggregateId,
        long sequence,
        Instant time,
        JsonNode state,
        JsonNode data,
        ConsumerRecord<byte[], byte[]> original) {}
