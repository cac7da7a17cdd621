package dev.tandem.metrics.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target of an objective with its progress, as last told. */
@Schema(
        name = "BoardTarget",
        requiredProperties = {
            "id",
            "objective",
            "theme",
            "metric",
            "metricTitle",
            "unit",
            "currency",
            "direction",
            "baseline",
            "goal",
            "startOn",
            "dueOn",
            "actual",
            "progress",
            "standing"
        },
        description = "A target of an objective with its progress, as last told by then.")
public record FrozenTarget(
        UUID id,

        @Schema(description = "Title of the objective; null while it was not heard of.", nullable = true)
        String objective,

        @Schema(nullable = true, examples = "REVENUE_GROWTH")
        String theme,

        @Schema(description = "Key of the metric.", examples = "orders")
        String metric,

        @Schema(examples = "Orders") String metricTitle,

        @Schema(nullable = true, examples = "orders") String unit,

        @Schema(description = "Of baseline, goal and actual, which are not converted; null for a KPI.", nullable = true)
        String currency,

        @Schema(examples = "MAXIMISE") String direction,

        @Schema(examples = "0") BigDecimal baseline,

        @Schema(examples = "600000") BigDecimal goal,

        @Schema(nullable = true) LocalDate startOn,
        LocalDate dueOn,

        @Schema(description = "Null while nothing was measured.", nullable = true, examples = "402310")
        BigDecimal actual,

        @Schema(
                description = "In per cent, cut to one decimal, so that 100 means met; null while it cannot be said.",
                nullable = true,
                examples = "67.0")
        BigDecimal progress,

        @Schema(description = "OPEN, REACHED or MISSED.", examples = "OPEN")
        String standing) {}
