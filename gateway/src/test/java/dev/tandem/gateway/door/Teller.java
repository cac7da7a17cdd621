package dev.tandem.gateway.door;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes events into the topics as the services' relays do. */
final class Teller implements AutoCloseable {

    static final String OPEN = "dev.tandem.initiative.revised.v1";
    static final String MONEY = "dev.tandem.plan.changed.v1";
    static final String DEFINED = "dev.tandem.metric.defined.v1";

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Kafka.servers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    private final Map<String, Long> sequences = new HashMap<>();

    /** Tells that something open happened, and returns when it is stored. */
    long tell(String subject) {
        return tell(Kafka.INITIATIVES, OPEN, subject, "OPEN", "", "{}");
    }

    /** Tells something and returns its sequence when it is stored. */
    long tell(String topic, String type, String subject, String access, String owners, String state) {
        long sequence = send(topic, type, subject, access, owners, state);
        producer.flush();
        return sequence;
    }

    /** Tells something without waiting. */
    long send(String topic, String type, String subject, String access, String owners, String state) {
        long sequence = sequences.merge(subject, 1L, Long::sum);
        byte[] data = bytes("{\"by\":\"ann\",\"effectiveOn\":null,\"state\":" + state + ",\"changes\":{}}");
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, bytes(subject), data);
        Headers headers = record.headers();
        headers.add("ce_specversion", bytes("1.0"));
        headers.add("ce_id", bytes(UUID.randomUUID().toString()));
        headers.add("ce_type", bytes(type));
        headers.add("ce_source", bytes("/initiatives-service"));
        headers.add("ce_subject", bytes(subject));
        headers.add("ce_time", bytes(Instant.now().toString()));
        headers.add("ce_sequence", bytes("%020d".formatted(sequence)));
        headers.add("ce_tandemaccess", bytes(access));
        headers.add("ce_tandemowners", bytes(owners));
        headers.add("content-type", bytes("application/json"));
        var unused = producer.send(record);
        return sequence;
    }

    void flush() {
        producer.flush();
    }

    /** Something in a topic that is no event. */
    void sendRubbish(String topic) {
        try {
            producer.send(new ProducerRecord<>(topic, bytes("x"), bytes("no JSON")))
                    .get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static String newSubject() {
        return UUID.randomUUID().toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
