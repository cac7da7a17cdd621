package dev.tandem.journal.relay;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.journal.Shards;
import dev.tandem.journal.backends.Backends;
import dev.tandem.journal.backends.Outages;
import dev.tandem.journal.backends.Rows;
import dev.tandem.journal.backends.Topic;
import dev.tandem.journal.notes.NoteService;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RelayTest {

    private static final String TOPIC = "tandem.notes.v1";
    private static final List<Integer> ALL_SHARDS =
            IntStream.range(0, Shards.COUNT).boxed().toList();

    @Inject
    NoteService notes;

    @Inject
    RelayRound anotherRelay;

    @Inject
    Rows rows;

    @Inject
    MeterRegistry meters;

    @Inject
    ObjectMapper mapper;

    private ExecutorService threads;

    @BeforeEach
    void threads() {
        threads = Executors.newCachedThreadPool();
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void anEventIsACloudEventInTheShardOfItsAggregate() throws IOException {
        UUID id = notes.create("héllo");

        ConsumerRecord<byte[], byte[]> event = published(id, 1).get(0);

        assertEquals(Shards.of(id), event.partition());
        assertEquals("1.0", Topic.header(event, "ce_specversion"));
        assertEquals("dev.tandem.note.written.v1", Topic.header(event, "ce_type"));
        assertEquals("/notes-service", Topic.header(event, "ce_source"));
        assertEquals(id.toString(), Topic.header(event, "ce_subject"));
        assertEquals("00000000000000000001", Topic.header(event, "ce_sequence"));
        assertEquals("OPEN", Topic.header(event, "ce_tandemaccess"));
        assertEquals("adam,zoe", Topic.header(event, "ce_tandemowners"));
        assertEquals("application/json", Topic.header(event, "content-type"));
        JsonNode data = mapper.readTree(event.value());
        assertEquals("system:notes-service", data.get("by").asText());
        assertTrue(data.get("effectiveOn").isNull());
        assertEquals("héllo", data.get("state").get("text").asText());
        assertTrue(data.get("changes").isEmpty());
    }

    @Test
    void commitsOutOfOrderLoseNothing() throws Exception {
        CountDownLatch earlierHasAPosition = new CountDownLatch(1);
        CountDownLatch laterIsPublished = new CountDownLatch(1);
        Future<UUID> earlier =
                threads.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                    UUID id = notes.create("takes its position first, commits last");
                    earlierHasAPosition.countDown();
                    assertTrue(laterIsPublished.await(20, TimeUnit.SECONDS));
                    return id;
                }));
        assertTrue(earlierHasAPosition.await(20, TimeUnit.SECONDS));

        UUID later = notes.create("takes its position last, commits first");
        published(later, 1);
        laterIsPublished.countDown();

        published(earlier.get(), 1);
        assertTrue(position(earlier.get()) < position(later));
        untilTheOutboxIsEmpty();
    }

    @Test
    void severalRelaysPublishAllAndKeepTheOrderOfEveryAggregate() throws Exception {
        AtomicBoolean relaying = new AtomicBoolean(true);
        List<Future<?>> relays = new ArrayList<>();
        for (int relay = 0; relay < 3; relay++) {
            relays.add(threads.submit((Callable<Void>) () -> {
                while (relaying.get()) {
                    anotherRelay.run(ALL_SHARDS);
                }
                return null;
            }));
        }
        int writers = 6;
        int versions = 20;
        List<CompletableFuture<List<UUID>>> written = IntStream.range(0, writers)
                .mapToObj(writer -> CompletableFuture.supplyAsync(() -> writeSome(8, versions), threads))
                .toList();
        List<UUID> ids = written.stream().flatMap(some -> some.join().stream()).toList();
        untilTheOutboxIsEmpty();
        relaying.set(false);
        for (Future<?> relay : relays) {
            relay.get();
        }

        Map<UUID, List<Long>> sequences = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> event : Topic.read(TOPIC)) {
            List<Long> ofAggregate =
                    sequences.computeIfAbsent(UUID.fromString(Topic.text(event.key())), id -> new ArrayList<>());
            long sequence = Long.parseLong(Topic.header(event, "ce_sequence"));
            // A send that timed out on a busy machine may come twice in a row, but never out of order.
            if (ofAggregate.isEmpty() || ofAggregate.get(ofAggregate.size() - 1) != sequence) {
                ofAggregate.add(sequence);
            }
        }
        List<Long> all =
                IntStream.rangeClosed(1, versions).mapToObj(Long::valueOf).toList();
        for (UUID id : ids) {
            assertEquals(all, sequences.get(id));
        }
    }

    @Test
    void withKafkaDownWritesGoOnAndTheQueueDrainsAfterwards() throws SQLException {
        UUID before = notes.create("before");
        published(before, 1);
        Outages.stopKafka();
        List<UUID> during = new ArrayList<>();
        try {
            for (int note = 0; note < 40; note++) {
                during.add(notes.create("during " + note));
            }
            notes.change(before, "changed meanwhile");
            await().until(() -> gauge("tandem.outbox.length") >= 41 && gauge("tandem.outbox.oldest.seconds") > 0.5);
            assertEquals(41, rows.count("select count(*) from outbox"));
        } finally {
            Outages.startKafka();
        }

        untilTheOutboxIsEmpty();
        List<String> keys =
                Topic.read(TOPIC).stream().map(event -> Topic.text(event.key())).toList();
        for (UUID id : during) {
            assertTrue(keys.contains(id.toString()));
        }
        List<String> ofBefore = Topic.read(TOPIC, before).stream()
                .map(event -> Topic.header(event, "ce_sequence"))
                .distinct()
                .toList();
        assertEquals(List.of("00000000000000000001", "00000000000000000002"), ofBefore);
        await().until(() -> gauge("tandem.outbox.length") == 0);
    }

    private List<UUID> writeSome(int aggregates, int versions) {
        List<UUID> ids = IntStream.range(0, aggregates)
                .mapToObj(number -> notes.create("1"))
                .toList();
        for (int version = 2; version <= versions; version++) {
            for (UUID id : ids) {
                notes.change(id, Integer.toString(version));
            }
        }
        return ids;
    }

    private List<ConsumerRecord<byte[], byte[]>> published(UUID id, int events) {
        await().atMost(Duration.ofSeconds(20)).until(() -> Topic.read(TOPIC, id).size() >= events);
        return Topic.read(TOPIC, id);
    }

    private void untilTheOutboxIsEmpty() {
        await().atMost(Duration.ofSeconds(60)).until(() -> rows.count("select count(*) from outbox") == 0);
    }

    private long position(UUID id) throws SQLException {
        return rows.count("select position from journal where aggregate_id = ?", id);
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
