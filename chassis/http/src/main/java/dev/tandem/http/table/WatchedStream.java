package dev.tandem.http.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A stream of which can be told whether it waits for its reader. */
final class WatchedStream extends OutputStream {

    private final OutputStream out;
    private final Clock clock;
    private final Instant end;

    /** Odd while a write is under way. */
    private final AtomicLong moves = new AtomicLong();

    WatchedStream(OutputStream out, Clock clock, Instant end) {
        this.out = out;
        this.clock = clock;
        this.end = end;
    }

    long moves() {
        return moves.get();
    }

    /** Whether the write that was under way at a former count still is. */
    boolean isWaitingSince(long count) {
        return count % 2 == 1 && count == moves.get();
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        if (clock.instant().isAfter(end)) {
            throw new StreamedAnswers.TookTooLong();
        }
        moves.incrementAndGet();
        out.write(octets, offset, length);
        moves.incrementAndGet();
    }

    @Override
    public void flush() throws IOException {
        moves.incrementAndGet();
        out.flush();
        moves.incrementAndGet();
    }
}
