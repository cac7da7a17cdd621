package dev.tandem.journal.relay;

import dev.tandem.journal.Access;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An event that waits to be published; {@code changes} and {@code state} are JSON as stored. */
record OutboxRow(
        long position,
        int shard,
        UUID eventId,
        String aggregate,
        UUID aggregateId,
        long sequence,
        String type,
        Access access,
        List<String> owners,
        Instant at,
        LocalDate effectiveOn,
        String by,
        String traceParent,
        String changes,
        String state) {

    /** About how many bytes it takes in memory. */
    int size() {
        return changes.length() + state.length();
    }
}
