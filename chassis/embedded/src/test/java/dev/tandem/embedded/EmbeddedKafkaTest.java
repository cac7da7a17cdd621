package dev.tandem.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    @TempDir
    Path folder;

    @Test
    void recordsSurviveARestartOnAnotherPort() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(new EmbeddedKafka.Options(folder, 0))) {
            send(kafka, "kept");
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(new EmbeddedKafka.Options(folder, 0))) {
            send(kafka, "added");
            assertEquals(List.of("kept", "added"), read(kafka, 2));
        }
    }

    private static void send(EmbeddedKafka kafka, String text) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            byte[] key = "key".getBytes(StandardCharsets.UTF_8);
            assertEquals(
                    EmbeddedKafka.PARTITIONS, producer.partitionsFor("topic").size());
            producer.send(new ProducerRecord<>("topic", key, text.getBytes(StandardCharsets.UTF_8)))
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(EmbeddedKafka kafka, int count) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", "test", "auto.offset.reset", "earliest");
        List<String> texts = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("topic"));
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (texts.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(got -> texts.add(new String(got.value(), StandardCharsets.UTF_8)));
            }
        }
        return texts;
    }
}
