package dev.tandem.initiatives.signoff;

import dev.tandem.http.json.Checked;
import dev.tandem.initiatives.gate.DualSignOff;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.gate.SignOffDecision;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sign-off as a client writes it.
 *
 * @param effectiveOn the day from which the decision holds; today when null
 * @param conditions none where the decision has none
 */
@Schema(description = "The decision of one side at a gate, about one plan version.")
public record SignOffDraft(
        @NotNull @Schema(description = "The gate.", required = true)
        Gate gate,

        @NotNull @Schema(description = "The side that you decide for; your role must be its role.", required = true)
        Side side,

        @NotNull @Schema(description = "Yes, yes with conditions, or no.", required = true)
        SignOffDecision decision,

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
                description =
                        "The day from which the decision holds, in the years 1900 to 2199: not in the future, not before "
                                + "the status changed last; it may lie before the initiative was written down here. Today when null.",
                nullable = true)
        LocalDate effectiveOn,

        @Size(max = 20)
        @Schema(
                description =
                        "With APPROVE_WITH_CONDITIONS only: what your side wants done, 1 to 20 texts of at most 1000"
                                + " characters. Your side closes them; until then no further gate is approved.",
                nullable = true)
        List<@NotBlank @Size(max = 1000) String> conditions) {

    public SignOffDraft {
        conditions = conditions == null ? List.of() : conditions;
    }

    /**
     * Conditions come with a yes that has conditions, and with no other decision.
     *
     * @throws dev.tandem.http.problem.ProblemException INVALID_BODY
     */
    void requireConditionsAsDecided() {
        boolean wanted = decision == SignOffDecision.APPROVE_WITH_CONDITIONS;
        if (wanted && conditions.isEmpty()) {
            throw Checked.invalid("/conditions", "Must have at least one with APPROVE_WITH_CONDITIONS.");
        }
        if (!wanted && !conditions.isEmpty()) {
            throw Checked.invalid("/conditions", "May be given with APPROVE_WITH_CONDITIONS only.");
        }
    }

    /** As the rule of the gates sees it. */
    DualSignOff.Proposed proposedBy(String subject) {
        return new DualSignOff.Proposed(gate, side, decision, subject, planVersion);
    }
}
