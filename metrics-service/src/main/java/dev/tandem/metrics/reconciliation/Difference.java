package dev.tandem.metrics.reconciliation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cell that is not what its facts say. */
@Schema(name = "ReconciliationDifference", description = "A cell that is not what its facts say.")
public record Difference(
        UUID metricId,
        @Schema(examples = "orders") String metricKey,
        UUID initiativeId,

        @Schema(description = "`YYYY-MM`.", examples = "2026-03")
        String month,

        @Schema(description = "ISO 4217; null for a KPI.", nullable = true, examples = "EUR")
        String currency,

        Figures stored,
        Figures recomputed) {

    /** What a cell holds. */
    @Schema(name = "CellFigures", description = "What a cell holds.")
    public record Figures(
            @Schema(description = "Sum of the values, as a decimal text.", examples = "1234.56")
            String total,

            @Schema(description = "How many facts.", examples = "12")
            long count,

            @Schema(
                    description = "The latest value, for metrics with aggregation LAST; else null.",
                    nullable = true,
                    examples = "7")
            String last) {}
}
