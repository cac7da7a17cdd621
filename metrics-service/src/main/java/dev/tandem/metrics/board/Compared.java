package dev.tandem.metrics.board;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a board report is compared with. */
@Schema(
        name = "BoardComparison",
        requiredProperties = {"asOf", "boardReport"},
        description = "What is called before: what was known at the instant of the previous board report of the same"
                + " portfolio node, or a month earlier when there is none.")
public record Compared(
        Instant asOf,

        @Schema(description = "The previous board report; null when there is none.", nullable = true)
        UUID boardReport) {}
