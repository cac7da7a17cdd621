package dev.tandem.journal.consumer;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One event that was put aside. There is none of its data in it: an administrator sees what happened, not with which values. */
@Schema(description = "An event that a service could not apply and put aside. Its data is not shown.")
record DeadLetter(
        @Schema(description = "The service that could not apply it.", examples = "metrics-service")
        String service,

        @Schema(description = "The topic it came from.", examples = "tandem.initiatives.v1")
        String topic,

        @Schema(description = "The partition it came from.", examples = "3")
        int partition,

        @Schema(description = "Its offset in that partition.", examples = "4711")
        long offset,

        @Schema(
                description = "Its CloudEvents type; null when it has none.",
                nullable = true,
                examples = "dev.tandem.initiative.approved.v1")
        String type,

        @Schema(description = "Id of the aggregate it is about; null when it does not say.", nullable = true)
        String subject,

        @Schema(description = "Why it could not be applied: the first line of the error.")
        String reason,

        @Schema(description = "When it was put aside.") Instant deadSince) {}
