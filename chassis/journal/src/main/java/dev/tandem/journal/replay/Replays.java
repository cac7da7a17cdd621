package dev.tandem.journal.replay;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was queued to be told again, by service. */
@Schema(description = "What was queued to be told again, by service.")
public record Replays(List<Replay> replays) {

    /** One service's part. */
    public record Replay(
            @Schema(description = "The service that tells again.", examples = "initiatives-service")
            String service,

            @Schema(description = "How many current states it has queued.", examples = "244")
            long queued) {}
}
