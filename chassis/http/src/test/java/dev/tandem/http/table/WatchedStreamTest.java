package dev.tandem.http.table;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WatchedStreamTest {

    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void aStreamWaitsOnlyWhileTheSameWriteIsUnderWay() throws IOException {
        boolean[] waiting = new boolean[2];
        WatchedStream[] watched = new WatchedStream[1];
        long[] seen = {0};
        watched[0] = new WatchedStream(
                new OutputStream() {
                    @Override
                    public void write(int octet) {
                        throw new AssertionError("octet by octet");
                    }

                    @Override
                    public void write(byte[] octets, int offset, int length) {
                        waiting[0] = watched[0].isWaitingSince(seen[0]);
                        seen[0] = watched[0].moves();
                        waiting[1] = watched[0].isWaitingSince(seen[0]);
                    }
                },
                CLOCK,
                NOW.plusSeconds(1));

        watched[0].write('x');
        assertFalse(waiting[0]);
        assertTrue(waiting[1]);
        assertFalse(watched[0].isWaitingSince(seen[0]));
        watched[0].write('x');
        assertFalse(waiting[0]);
    }

    @Test
    void afterItsTimeNothingIsWritten() {
        WatchedStream late = new WatchedStream(new ByteArrayOutputStream(), CLOCK, NOW.minusMillis(1));

        assertThrows(StreamedAnswers.TookTooLong.class, () -> late.write('x'));
    }
}
