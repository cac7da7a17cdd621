package dev.tandem.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.embedded.Installed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What integrators read on Kafka is what the description of the events says. */
@ExtendWith(RunningTandem.class)
class EventsOnTheTopicsTest {

    private static String kafka;
    private static EventDocument document;
    private static List<ConsumerRecord<byte[], byte[]>> events;

    @BeforeAll
    static void readWhatWasTold(RunningTandem.Started tandem) throws IOException {
        kafka = tandem.kafka();
        document = EventDocument.read();
        events = all(document.topics());
    }

    @Test
    void everyEventFitsItsMessage() throws IOException {
        Map<String, String> faults = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> event : events) {
            document.faults(event).forEach(fault -> faults.putIfAbsent(fault, at(event)));
        }
        assertEquals(Map.of(), faults);
        assertTrue(events.size() > 100, () -> "only " + events.size() + " events: nothing was proven");
    }

    @Test
    void eventsOfAnAggregateAreInOnePartitionInTheirOrderWithoutGap() {
        Map<String, TopicPartition> places = new HashMap<>();
        Map<String, Long> last = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> event : events) {
            String aggregate = header(event, "ce_type").split("\\.", -1)[2] + " " + header(event, "ce_subject");
            TopicPartition place = new TopicPartition(event.topic(), event.partition());
            assertEquals(place, places.computeIfAbsent(aggregate, first -> place), aggregate);
            long sequence = Long.parseLong(header(event, "ce_sequence"));
            if (ids.add(header(event, "ce_id"))) {
                assertEquals(last.getOrDefault(aggregate, 0L) + 1, sequence, () -> aggregate + " at " + at(event));
                last.put(aggregate, sequence);
            }
        }
    }

    @Test
    void aClientThatKnowsOnlyKafkaReadsThem() throws IOException, InterruptedException {
        assumeTrue(Installed.program("kcat").isPresent(), "skipped: kcat is not installed");
        ObjectMapper json = new ObjectMapper();
        Set<String> read = new HashSet<>();
        for (String topic : document.topics()) {
            for (String line : output("kcat", "-b", kafka, "-C", "-t", topic, "-e", "-q", "-J")) {
                JsonNode event = json.readTree(line);
                Map<String, String> headers = new HashMap<>();
                for (int at = 0; at + 1 < event.path("headers").size(); at += 2) {
                    headers.put(
                            event.path("headers").get(at).asText(),
                            event.path("headers").get(at + 1).asText());
                }
                assertEquals(headers.get("ce_subject"), event.path("key").asText());
                assertTrue(
                        json.readTree(event.path("payload").asText())
                                .path("state")
                                .isObject(),
                        line);
                read.add(headers.get("ce_id"));
            }
        }
        Set<String> told = new HashSet<>();
        events.forEach(event -> told.add(header(event, "ce_id")));
        told.removeAll(read);
        assertEquals(Set.of(), told, "not read");
    }

    private static List<ConsumerRecord<byte[], byte[]>> all(Set<String> topics) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String at(ConsumerRecord<byte[], byte[]> event) {
        return event.topic() + "-" + event.partition() + "@" + event.offset();
    }

    private static List<String> output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue());
        return lines;
    }
}
