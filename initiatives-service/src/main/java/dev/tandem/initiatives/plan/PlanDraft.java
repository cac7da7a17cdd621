package dev.tandem.initiatives.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plan version as a client writes it.
 *
 * @param basedOn the version that the author had before them; refused when it is no longer the present one
 */
@Schema(description = "A plan version as its author writes it; it holds all lines, not only changed ones.")
public record PlanDraft(
        @Min(0)
        @Schema(
                description = "The version you had before you, 0 for none; refused (409) when it is not the present"
                        + " one.",
                examples = "1",
                nullable = true)
        Integer basedOn,

        @NotEmpty @Size(max = PlanDraft.MOST_LINES) @Schema(description = "All lines of the plan.", required = true)
        List<@NotNull @Valid PlanLine> lines,

        @Size(max = 2000) @Schema(description = "What is new in it.", nullable = true)
        String note) {

    /** How many lines a plan may have. */
    public static final int MOST_LINES = 500;

    public PlanDraft {
        lines = lines == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(lines));
    }
}
