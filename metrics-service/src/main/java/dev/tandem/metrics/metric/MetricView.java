package dev.tandem.metrics.metric;

import dev.tandem.http.precondition.Versioned;
import dev.tandem.metrics.reference.ExternalReference;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A metric as readers see it. */
@Schema(name = "Metric", description = "A named series of facts.")
public record MetricView(
        UUID id,

        @Schema(description = "Counts its changes; the ETag.", examples = "1")
        long version,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Retired ones stay readable and take no more measurements.")
        boolean retired,

        @Schema(examples = "shop-orders") String key,
        @Schema(examples = "Orders in the online shop") String title,
        MetricKind kind,
        @Schema(nullable = true, examples = "orders") String unit,
        Direction direction,
        Aggregation aggregation,
        @Schema(nullable = true) ExpenseType expenseType,
        @Schema(nullable = true) CostType costType,

        @Schema(description = "The step of the funnel that it counts; null for none.", nullable = true)
        FunnelStep funnelStep,

        List<ExternalReference> externalReferences)
        implements Versioned {

    static MetricView of(Metric metric) {
        MetricState state = metric.state();
        return new MetricView(
                state.id(),
                metric.version(),
                metric.createdAt(),
                metric.updatedAt(),
                state.retired(),
                state.key(),
                state.title(),
                state.kind(),
                state.unit(),
                state.direction(),
                state.aggregation(),
                state.expenseType(),
                state.costType(),
                state.funnelStep(),
                state.externalReferences());
    }
}
