package dev.tandem.metrics.job;

import dev.tandem.http.precondition.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job as readers see it. */
@Schema(name = "Job", description = "A piece of long work.")
public record JobView(
        @Schema(description = "That of what it makes, too.") UUID id,

        @Schema(description = "Counts its changes; the ETag.", examples = "2")
        long version,

        JobKind kind,
        JobStatus status,
        Progress progress,

        @Schema(
                description = "Where what it makes is read; complete once it has SUCCEEDED.",
                examples = "/api/v1/reconciliations/0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47")
        String result,

        @Schema(description = "Whether it was asked to end and has not noticed yet.", examples = "false")
        boolean cancelling,

        @Schema(description = "Why it has FAILED; else null.", nullable = true)
        String failure,

        @Schema(
                description = "How often it was begun: more than once where a process died and another one took it up.",
                examples = "1")
        int attempts,

        @Schema(description = "Who asked for it.", examples = "lena.vogel")
        String by,

        Instant createdAt,
        Instant updatedAt,
        @Schema(nullable = true) Instant endedAt,

        @Schema(description = "Until when it is kept; null while it is not over.", nullable = true)
        Instant keptUntil)
        implements Versioned {

    /** How much of it is done. */
    @Schema(name = "JobProgress", description = "Files of an import, metrics of a reconciliation.")
    public record Progress(
            @Schema(description = "So many are done.", examples = "3")
            long done,

            @Schema(description = "Of so many; null while nobody knows.", nullable = true, examples = "12")
            Long of) {}

    static JobView of(Job job, Duration kept) {
        return new JobView(
                job.id(),
                job.version(),
                job.kind(),
                job.status(),
                new Progress(job.done(), job.total()),
                job.kind().place(job.id()),
                job.cancelledBy() != null && !job.isOver(),
                job.failure(),
                job.attempts(),
                job.by(),
                job.createdAt(),
                job.updatedAt(),
                job.endedAt(),
                job.isOver() ? job.endedAt().plus(kept) : null);
    }
}
