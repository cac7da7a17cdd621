package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.Gate;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request for a gate as a client writes it. */
@Schema(description = "Asks the sides to sign at a gate.")
public record GateRequest(
        @NotNull @Schema(description = "The gate.", required = true)
        Gate gate,

        @NotNull
        @Min(1)
        @Schema(
                description = "The plan version to sign; refused (409) when it is not the present one.",
                examples = "1",
                required = true)
        Integer planVersion) {}
