package dev.tandem.metrics.reconciliation;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reconciliation found.
 *
 * @param differences in the order of metrics, initiatives, months and currencies; the first of them
 */
@Schema(name = "ReconciliationFindings", description = "What a reconciliation found.")
public record Findings(
        @Schema(
                description = "Facts that count in cells: in their latest version, of a known initiative.",
                examples = "240")
        long facts,

        @Schema(description = "Cells that are stored and hold a fact.", examples = "36")
        long cells,

        @Schema(description = "Cells compared: stored, recomputed or both.", examples = "36")
        long compared,

        @Schema(description = "How many of these are not what their facts say; it must be zero.", examples = "0")
        long different,

        @Schema(description = "The first of them, at most 1000.")
        List<Difference> differences) {

    /** How many differences are listed. */
    static final int LISTED = 1000;

    static final Findings NONE = new Findings(0, 0, 0, 0, List.of());

    Findings and(Findings others) {
        List<Difference> listed = new ArrayList<>(differences);
        others.differences.stream().limit(LISTED - listed.size()).forEach(listed::add);
        return new Findings(
                facts + others.facts,
                cells + others.cells,
                compared + others.compared,
                different + others.different,
                List.copyOf(listed));
    }
}
