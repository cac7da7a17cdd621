package dev.tandem.metrics.period;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Closes a period. */
@Schema(description = "Closes a period.", examples = "{\"note\": \"Books of the group are closed\"}")
public record ClosePeriod(
        @Size(max = 500) @Schema(nullable = true) String note) {}
