package dev.tandem.initiatives.alignment;

import dev.tandem.http.table.Table;
import dev.tandem.http.table.Tabular;
import dev.tandem.initiatives.initiative.JourneyStage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far strategy and execution, and the two sides, agree. */
@Schema(name = "Alignment", description = "How far strategy and execution, and the two sides, agree.")
public record AlignmentView(
        @Schema(description = "ALL initiatives, or the caller's OWN.")
        Scope scope,

        @Schema(description = "The day for which dates are judged, in the organisation's time zone.")
        LocalDate on,

        @Schema(description = "The node that was asked for.", nullable = true)
        UUID portfolioNodeId,

        @Schema(description = "The stage that was asked for.", nullable = true)
        JourneyStage journeyStage,

        @Schema(description = "How many initiatives it is about, without retired ones.", examples = "15")
        int initiatives,

        @Schema(description = "How many live objectives it is about.", examples = "5")
        int objectives,

        @Schema(
                description = "From 0 to 100, the sum of the parts' points; null when nothing can be judged.",
                examples = "63.4",
                nullable = true)
        String overall,

        List<PartView> parts,

        @Schema(description = "One block for each currency; nothing is converted.")
        List<CurrencyView> currencies,

        @Schema(
                description =
                        "With `by=PORTFOLIO_NODE` the nodes that have initiatives in or below them, with `by=STAGE` the"
                                + " stages; null otherwise.",
                nullable = true)
        List<GroupView> groups,

        @Schema(description = "What needs attention, every kind of finding once.")
        List<FindingView> findings)
        implements Tabular {

    /** Whose initiatives. */
    public enum Scope {
        ALL,
        OWN
    }

    @Override
    public Table<?> table() {
        return Table.of(AlignmentLine.class, AlignmentLine.of(this));
    }
}
