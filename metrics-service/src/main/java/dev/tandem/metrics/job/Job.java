package dev.tandem.metrics.job;

import java.time.Instant;
import java.util.UUID;

/**
 * A job as it is stored.
 *
 * @param source of an import; else null
 * @param total null while nobody knows
 * @param attempts how often somebody began it; more than once where a process died
 * @param cancelledBy who asked for its end; null when nobody did
 * @param endedAt null while it is not over
 */
record Job(
        UUID id,
        long version,
        JobKind kind,
        JobStatus status,
        String source,
        String by,
        long done,
        Long total,
        int attempts,
        String cancelledBy,
        String failure,
        Instant createdAt,
        Instant updatedAt,
        Instant endedAt) {

    boolean isOver() {
        return endedAt != null;
    }
}
