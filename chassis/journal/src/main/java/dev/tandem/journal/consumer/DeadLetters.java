package dev.tandem.journal.consumer;

import dev.tandem.journal.relay.EventProducer;
import dev.tandem.journal.relay.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts aside what cannot be applied, on topic {@code <topic>.<service>.dead}: key, bytes and headers as they came, and the
 * reason in headers {@code tandem_dead_*}.
 */
@ApplicationScoped
class DeadLetters {

    private static final String PREFIX = "tandem_dead_";
    private static final int LONGEST_REASON = 1000;

    private final EventProducer producer;
    private final Topics topics;
    private final ConsumerMeters meters;
    private final Clock clock;
    private final String service;
    private final Set<String> existing = ConcurrentHashMap.newKeySet();

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
        String topic = topic(received.topic(), service);
        if (!existing.contains(topic)) {
            topics.ensure(List.of(topic));
            existing.add(topic);
        }
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(topic, null, received.key(), received.value(), received.headers());
        Headers headers = letter.headers();
        String said = reason.getClass().getName() + ": " + reason.getMessage();
        headers.add(PREFIX + "reason", utf8(said.substring(0, Math.min(said.length(), LONGEST_REASON))));
        headers.add(PREFIX + "topic", utf8(received.topic()));
        headers.add(PREFIX + "partition", utf8(Integer.toString(received.partition())));
        headers.add(PREFIX + "offset", utf8(Long.toString(received.offset())));
        headers.add(PREFIX + "at", utf8(clock.instant().toString()));
        try {
            producer.get().send(letter).get();
        } catch (ExecutionException failed) {
            throw new KafkaException("The dead letter was not taken", failed.getCause());
        }
        meters.deadLetter();
    }

    /** Where a service puts aside what it heard on a topic. */
    static String topic(String heard, String service) {
        return heard + "." + service + ".dead";
    }

    /** The record as it came before it was put aside. */
    static ConsumerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> letter) {
        Headers headers = new RecordHeaders();
        for (Header header : letter.headers()) {
            if (!header.key().startsWith(PREFIX)) {
                headers.add(header);
            }
        }
        return new ConsumerRecord<>(
                text(letter, PREFIX + "topic"),
                Integer.parseInt(text(letter, PREFIX + "partition")),
                Long.parseLong(text(letter, PREFIX + "offset")),
                letter.timestamp(),
                letter.timestampType(),
                letter.serializedKeySize(),
                letter.serializedValueSize(),
                letter.key(),
                letter.value(),
                headers,
                Optional.empty());
    }

    /** What may be seen of it. */
    static DeadLetter view(ConsumerRecord<byte[], byte[]> letter, String service) {
        return new DeadLetter(
                service,
                text(letter, PREFIX + "topic"),
                Integer.parseInt(text(letter, PREFIX + "partition")),
                Long.parseLong(text(letter, PREFIX + "offset")),
                text(letter, "ce_type"),
                text(letter, "ce_subject"),
                text(letter, PREFIX + "reason").lines().findFirst().orElse(""),
                Instant.parse(text(letter, PREFIX + "at")));
    }

    private static String text(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
