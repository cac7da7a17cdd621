package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.Decision;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sign-off as a client writes it.
 *
 * @param effectiveOn the day from which the decision holds; today when null
 */
@Schema(description = "The decision of one side at a gate, about one plan version.")
public record SignOffDraft(
        @NotNull @Schema(description = "The gate.", required = true)
        Gate gate,

        @NotNull @Schema(description = "The side that you decide for; your role must be its role.", required = true)
        Side side,

        @NotNull @Schema(description = "Yes or no.", required = true)
        Decision decision,

        @NotNull
        @Min(1)
        @Schema(
                description = "The plan version that you have read; refused (409) when it is not the present one.",
                examples = "1",
                required = true)
        Integer planVersion,

        @Size(max = 4000) @Schema(description = "Why.", nullable = true)
        String comment,

        @Schema(
                description = "The day from which the decision holds: not in the future, not before the gate passed "
                        + "last; today when null.",
                nullable = true)
        LocalDate effectiveOn) {}
