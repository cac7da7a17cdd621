package dev.tandem.http.body;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.http.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BulkDeadlineTest {

    private static final Instant START = Instant.parse("2026-03-31T12:00:00Z");

    private Instant now = START;

    @Test
    void aBulkThatTakesTooLongEndsAsAProblemBeforeItsTransactionDoes() {
        BulkDeadline deadline = new BulkDeadline(new Moving());
        now = START.plus(Duration.ofMinutes(50));
        assertDoesNotThrow(deadline::check);

        now = START.plus(Duration.ofMinutes(50)).plusMillis(1);
        ProblemException refusal = assertThrows(ProblemException.class, deadline::check);

        assertEquals("bulk-timed-out", refusal.type().slug());
        assertEquals(408, refusal.type().status());
        assertTrue(Duration.ofMinutes(50).toSeconds() < BulkDeadline.TRANSACTION_SECONDS);
    }

    private final class Moving extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
