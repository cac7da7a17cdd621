package dev.tandem.metrics.metric;

import dev.tandem.metrics.reference.ExternalReference;
import java.util.List;
import java.util.UUID;

/** The whole public state of a metric, as its events carry it. */
public record MetricState(
        UUID id,
        String key,
        String title,
        MetricKind kind,
        String unit,
        Direction direction,
        Aggregation aggregation,
        ExpenseType expenseType,
        CostType costType,
        FunnelStep funnelStep,
        List<ExternalReference> externalReferences,
        boolean retired) {}
