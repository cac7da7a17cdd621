package dev.tandem.metrics.period;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Decides on a late entry. */
@Schema(description = "Decides on a late entry.", examples = "{\"decision\": \"APPROVE\"}")
public record DecideLateEntry(
        @NotNull @Schema(required = true) LateEntryDecision decision,

        @Size(max = 500) @Schema(nullable = true) String comment) {}
