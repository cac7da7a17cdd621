package dev.tandem.journal.relay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tandem.journal.Access;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class CloudEventTest {

    private static final Instant YEARS_AHEAD = Instant.parse("2099-01-01T00:00:00Z");

    @Test
    void anEventOfAClockThatIsWrongSaysItsTimeButNoBrokerHasAReasonToRefuseIt() {
        ProducerRecord<byte[], byte[]> event = CloudEvent.of(row(), "tandem.notes.v1", "notes-service");

        assertNull(event.timestamp());
        assertArrayEquals(
                YEARS_AHEAD.toString().getBytes(StandardCharsets.UTF_8),
                event.headers().lastHeader("ce_time").value());
    }

    private static OutboxRow row() {
        return new OutboxRow(
                1,
                0,
                new UUID(0, 1),
                "note",
                new UUID(0, 2),
                1,
                "dev.tandem.note.written.v1",
                Access.OPEN,
                List.of(),
                YEARS_AHEAD,
                null,
                "somebody",
                null,
                "{}",
                "{}");
    }
}
