package dev.tandem.initiatives.bulk;

import dev.tandem.initiatives.plan.PlanDraft;
import dev.tandem.initiatives.plan.PlanLine;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as a load writes it. */
@Schema(description = "All lines of the plan; lines that the load before brought already make no new version.")
public record LoadPlan(
        @Schema(description = "All lines, at most 500.", required = true, maxItems = 500)
        List<PlanLine> lines,

        @Schema(description = "What is new in it.", nullable = true, maxLength = 2000)
        String note) {

    PlanDraft draft() {
        return new PlanDraft(null, lines, note);
    }
}
