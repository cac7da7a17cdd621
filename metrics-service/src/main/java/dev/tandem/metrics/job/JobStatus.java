package dev.tandem.metrics.job;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a job has come. */
@Schema(
        description =
                "WAITING: nobody has begun. RUNNING: somebody is at it. SUCCEEDED: its result is there. FAILED: it"
                        + " came to nothing, for the reason in `failure`. CANCELLED: somebody did not want it any more.")
public enum JobStatus {
    WAITING,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED
}
