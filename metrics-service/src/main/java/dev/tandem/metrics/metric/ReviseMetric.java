package dev.tandem.metrics.metric;

import dev.tandem.metrics.reference.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a metric's definition may change later: nothing that decides how facts are counted. */
@Schema(description = "The fields of a metric that may change.")
public record ReviseMetric(
        @NotBlank @Size(max = 200) @Schema(description = "1 to 200 characters.", examples = "Orders in the online shop")
        String title,

        @Size(max = 40) @Schema(description = "What a KPI counts.", examples = "orders", nullable = true)
        String unit,

        @NotNull @Schema(description = "Where it should go.", examples = "INCREASE")
        Direction direction,

        @Schema(
                description = "The step of the customer's way that it counts; for a KPI with aggregation SUM only.",
                nullable = true)
        FunnelStep funnelStep,

        @Size(max = 50) @Schema(description = "The keys other systems know it by.")
        List<@NotNull @Valid ExternalReference> externalReferences) {

    public ReviseMetric {
        externalReferences = externalReferences == null ? List.of() : List.copyOf(externalReferences);
    }

    /** The present fields, for a patch to be merged into. */
    static ReviseMetric of(Metric metric) {
        MetricState state = metric.state();
        return new ReviseMetric(
                state.title(), state.unit(), state.direction(), state.funnelStep(), state.externalReferences());
    }
}
