package dev.tandem.initiatives.plan;

import dev.tandem.initiatives.person.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plan version as clients read it.
 *
 * @param current whether it is the present version
 * @param baseline whether it is the baseline
 */
@Schema(
        description = "A plan version, with what its lines come to.",
        requiredProperties = {"initiativeId", "version", "current", "baseline", "lines", "totals", "createdAt"})
public record PlanVersionView(
        UUID initiativeId,
        @Schema(examples = "1") int version,

        @Schema(description = "Whether it is the present version.")
        boolean current,

        @Schema(description = "Whether reports compare with it.")
        boolean baseline,

        @Schema(description = "Who wrote it; they do not sign it off.")
        Person author,

        @Schema(description = "The day of the report that told it; null when it was written here.", nullable = true)
        LocalDate reportedOn,

        @Schema(nullable = true) String note,
        List<PlanLine> lines,

        @Schema(description = "What the lines come to, one entry for each currency.")
        List<PlanTotals> totals,

        Instant createdAt) {

    static PlanVersionView of(PlanVersion version, Plan plan) {
        return of(version, plan.currentVersion(), plan.baselineVersion());
    }

    /** The same where another version was current or the baseline. */
    static PlanVersionView of(PlanVersion version, int current, Integer baseline) {
        return new PlanVersionView(
                version.initiativeId(),
                version.number(),
                version.number() == current,
                baseline != null && baseline == version.number(),
                version.author(),
                version.reportedOn(),
                version.note(),
                version.lines(),
                PlanTotals.of(version.lines()),
                version.createdAt());
    }
}
