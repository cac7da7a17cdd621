package dev.tandem.journal.consumer;

import dev.tandem.journal.relay.EventProducer;
import dev.tandem.journal.relay.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts aside what cannot be applied, on topic {@code <topic>.<service>.dead}: key, bytes and headers as they came, and the
 * reason in headers {@code tandem_dead_*}.
 */
@ApplicationScoped
class DeadLetters {

    private static final int LONGEST_REASON = 1000;

    private final EventProducer producer;
    private final Topics topics;
    private final ConsumerMeters meters;
    private final Clock clock;
    private final String service;
    private final Set<String> existing = new HashSet<>();

    @Inject
    DeadLetters(
            EventProducer producer,
            Topics topics,
            ConsumerMeters meters,
            Clock clock,
            @ConfigProperty(name = "tandem.service") String service) {
        this.producer = producer;
        this.topics = topics;
        this.meters = meters;
        this.clock = clock;
        this.service = service;
    }

    /**
     * Returns when Kafka has the record.
     *
     * @throws KafkaException when it does not take it; the record must not count as consumed then
     */
    void put(ConsumerRecord<byte[], byte[]> received, Throwable reason) throws InterruptedException {
        String topic = received.topic() + "." + service + ".dead";
        if (!existing.contains(topic)) {
            topics.ensure(List.of(topic));
            existing.add(topic);
        }
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(topic, null, received.key(), received.value(), received.headers());
        Headers headers = letter.headers();
        String said = reason.getClass().getName() + ": " + reason.getMessage();
        headers.add("tandem_dead_reason", utf8(said.substring(0, Math.min(said.length(), LONGEST_REASON))));
        headers.add("tandem_dead_topic", utf8(received.topic()));
        headers.add("tandem_dead_partition", utf8(Integer.toString(received.partition())));
        headers.add("tandem_dead_offset", utf8(Long.toString(received.offset())));
        headers.add("tandem_dead_at", utf8(clock.instant().toString()));
        try {
            producer.get().send(letter).get();
        } catch (ExecutionException failed) {
            throw new KafkaException("The dead letter was not taken", failed.getCause());
        }
        meters.deadLetter();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
