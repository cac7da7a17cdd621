package dev.tandem.journal.consumer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.journal.backends.Backends;
import dev.tandem.journal.backends.Outages;
import dev.tandem.journal.backends.Rows;
import dev.tandem.journal.backends.Topic;
import dev.tandem.journal.notes.HeardKinds;
import dev.tandem.journal.notes.HeardThings;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ConsumerTest {

    private static final String DEAD = HeardThings.TOPIC + ".notes-service.dead";
    private static final String WRITTEN = "dev.tandem.thing.written.v1";

    @Inject
    Rows rows;

    @Inject
    MeterRegistry meters;

    @Inject
    HeardKinds kinds;

    @Test
    void duplicatesAndOlderEventsAreIgnored() throws SQLException {
        UUID id = UUID.randomUUID();
        write(id, 1, "one");
        write(id, 2, "two");
        write(id, 2, "two");
        write(id, 1, "one");
        write(id, 3, "three");

        untilHeard(id, "three");
        assertEquals("3", rows.first("select times from heard_thing where id = ?", id));
        assertEquals("3", rows.first("select sequence from heard_thing where id = ?", id));
    }

    @Test
    void aGapIsCountedAndTheNewerEventApplied() {
        UUID id = UUID.randomUUID();
        write(id, 1, "one");
        untilHeard(id, "one");
        double before = meters.get("tandem.projection.gaps").counter().count();

        write(id, 5, "five");

        untilHeard(id, "five");
        await().until(() -> meters.get("tandem.projection.gaps").counter().count() == before + 3);
        assertTrue(meters.get("tandem.projection.delay").timer().count() > 0);
    }

    @Test
    void poisonGoesToTheDeadLetterTopicAsItCameAndTheRestGoesOn() throws SQLException {
        UUID unreadable = UUID.randomUUID();
        UUID failing = UUID.randomUUID();
        UUID headless = UUID.randomUUID();
        UUID fine = UUID.randomUUID();
        double before = meters.get("tandem.dead.letters").counter().count();
        Topic.write(HeardThings.TOPIC, unreadable, 1, WRITTEN, "{\"state\": {\"text\": broken");
        write(failing, 1, "cannot be applied");
        Topic.write(HeardThings.TOPIC, headless, Map.of("own", "header"), "whatever");
        write(fine, 1, "fine");

        untilHeard(fine, "fine");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> meters.get("tandem.dead.letters").counter().count() == before + 3);
        ConsumerRecord<byte[], byte[]> letter = letter(unreadable);
        assertEquals("{\"state\": {\"text\": broken", Topic.text(letter.value()));
        assertEquals(WRITTEN, Topic.header(letter, "ce_type"));
        assertEquals(HeardThings.TOPIC, Topic.header(letter, "tandem_dead_topic"));
        assertTrue(Topic.header(letter, "tandem_dead_reason").contains("not readable JSON"));
        assertTrue(Topic.header(letter(failing), "tandem_dead_reason").contains("This thing cannot be applied."));
        assertEquals("header", Topic.header(letter(headless), "own"));
        assertNull(rows.first("select sequence from projection_guard where aggregate_id = ?", failing));

        write(failing, 2, "can be applied");
        untilHeard(failing, "can be applied");
    }

    @Test
    void unknownAggregatesAndNewMajorVersionsAreLeftOut() throws SQLException {
        UUID other = UUID.randomUUID();
        UUID newer = UUID.randomUUID();
        UUID fine = UUID.randomUUID();
        Topic.write(HeardThings.TOPIC, other, 1, "dev.tandem.other-thing.written.v1", "{\"state\":{}}");
        Topic.write(HeardThings.TOPIC, newer, 1, "dev.tandem.thing.written.v2", "{\"state\":{\"words\":[]}}");
        write(fine, 1, "fine");

        untilHeard(fine, "fine");
        await().until(() ->
                "f".equals(rows.first("select applied from projection_guard where aggregate_id = ?", other)));
        assertNull(rows.first("select text from heard_thing where id = ?", newer));

        write(newer, 1, "the same event in the known version");
        untilHeard(newer, "the same event in the known version");
    }

    @Test
    void whoWantsEveryAggregateHearsEachAsItCame() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        String data = "{ \"state\": {\"amount\":1.10} }";
        Topic.write(HeardKinds.TOPIC, one, 1, "dev.tandem.one-kind.written.v1", data);
        Topic.write(HeardKinds.TOPIC, other, 1, "dev.tandem.other-kind.written.v1", data);

        await().atMost(Duration.ofSeconds(30)).until(() -> kinds.heardOf(one) != null && kinds.heardOf(other) != null);
        assertEquals("one-kind " + data, kinds.heardOf(one));
        assertEquals("other-kind " + data, kinds.heardOf(other));
    }

    @Test
    void withTheDatabaseAwayNothingIsLostAndNothingBecomesADeadLetter() throws IOException {
        double before = meters.get("tandem.dead.letters").counter().count();
        UUID first = UUID.randomUUID();
        write(first, 1, "before");
        untilHeard(first, "before");
        UUID second = UUID.randomUUID();
        Outages.stopPostgres();
        try {
            write(first, 2, "during");
            write(second, 1, "during");
            await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        } finally {
            Outages.startPostgres();
        }

        untilHeard(first, "during");
        untilHeard(second, "during");
        assertEquals(before, meters.get("tandem.dead.letters").counter().count());
    }

    private static void write(UUID id, long sequence, String text) {
        Topic.write(
                HeardThings.TOPIC,
                id,
                sequence,
                WRITTEN,
                "{\"by\":\"ann\",\"effectiveOn\":null,\"state\":{\"text\":\"" + text
                        + "\",\"more\":1},\"changes\":{}}");
    }

    private void untilHeard(UUID id, String text) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> text.equals(rows.first("select text from heard_thing where id = ?", id)));
    }

    private static ConsumerRecord<byte[], byte[]> letter(UUID id) {
        List<ConsumerRecord<byte[], byte[]>> letters = Topic.read(DEAD, id);
        assertEquals(1, letters.size());
        return letters.get(0);
    }
}
