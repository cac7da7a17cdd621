package dev.tandem.metrics.reconciliation;

import dev.tandem.metrics.job.JobStatus;
import dev.tandem.metrics.job.JobView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reconciliation as readers see it. */
@Schema(name = "Reconciliation", description = "Cells beside what their facts say.")
public record ReconciliationView(
        UUID id,

        @Schema(description = "How far its job is.") JobStatus status,

        @Schema(
                description = "The job that works it out.",
                examples = "/api/v1/jobs/0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47")
        String job,

        @Schema(description = "Only cells of this metric; null for all.", nullable = true)
        UUID metricId,

        @Schema(description = "Only cells of this initiative; null for all.", nullable = true)
        UUID initiativeId,

        @Schema(description = "The first month; null for no limit.", nullable = true, examples = "2026-01")
        String from,

        @Schema(description = "The last month; null for no limit.", nullable = true, examples = "2026-12")
        String to,

        @Schema(description = "What it found; null until its job has SUCCEEDED.", nullable = true)
        Findings findings,

        @Schema(description = "Why its job has FAILED; else null.", nullable = true)
        String failure,

        @Schema(description = "Who asked for it.", examples = "lena.vogel")
        String by,

        Instant createdAt,

        @Schema(description = "Until when it is kept; null while its job is not over.", nullable = true)
        Instant keptUntil) {

    static ReconciliationView of(JobView job, Extent extent, Findings findings) {
        return new ReconciliationView(
                job.id(),
                job.status(),
                "/api/v1/jobs/" + job.id(),
                extent.metricId(),
                extent.initiativeId(),
                extent.from() == null ? null : extent.from().toString(),
                extent.to() == null ? null : extent.to().toString(),
                job.status() == JobStatus.SUCCEEDED ? findings : null,
                job.failure(),
                job.by(),
                job.createdAt(),
                job.keptUntil());
    }
}
