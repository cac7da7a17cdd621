package dev.tandem.journal.consumer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the dead letters that were tried again. */
@Schema(description = "What became of the dead letters that were tried again, by service.")
record DeadLetterReplays(List<Replay> deadLetterReplays) {

    /** One service's part. */
    @Schema(name = "DeadLetterReplay", description = "What became of a service's dead letters.")
    record Replay(
            @Schema(description = "The service.", examples = "metrics-service")
            String service,

            @Schema(
                    description = "How many were applied, or were left out because something newer is known.",
                    examples = "0")
            int applied,

            @Schema(description = "How many failed once more and were put aside again.", examples = "0")
            int deadAgain) {}
}
