package dev.tandem.webhooks.delivery;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which deliveries are to be sent once more. */
@Schema(description = "Which deliveries are to be sent once more.", examples = """
    {"status": "DEAD", "since": "2026-11-01T00:00:00Z"}\
    """)
public record ReplayDeliveries(
        @NotNull @Schema(description = "Only dead ones can be, in one go.", enumeration = "DEAD", examples = "DEAD")
        ReplayedStatus status,

        @NotNull
        @Schema(description = "Those that were queued at or after this instant.", examples = "2026-11-01T00:00:00Z")
        Instant since) {

    /** What can be sent once more in one go. */
    public enum ReplayedStatus {
        DEAD
    }
}
