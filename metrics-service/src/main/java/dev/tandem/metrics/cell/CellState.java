package dev.tandem.metrics.cell;

import dev.tandem.metrics.metric.Aggregation;
import dev.tandem.metrics.metric.ExpenseType;
import dev.tandem.metrics.metric.MetricKind;
import java.util.UUID;

/**
 * The whole public state of a cell, as its events carry it. The figure of the month follows from the aggregation: SUM is
 * the total, AVERAGE the total divided by the count, LAST is {@code last}.
 *
 * @param month {@code YYYY-MM}
 * @param currency ISO 4217; null for a KPI
 * @param total the sum of the facts' values, a plain decimal text
 * @param count how many facts there are
 * @param last the value of the latest fact, kept for metrics with aggregation LAST only; else null
 */
public record CellState(
        UUID id,
        UUID metricId,
        String metricKey,
        MetricKind kind,
        ExpenseType expenseType,
        UUID initiativeId,
        String month,
        String currency,
        Aggregation aggregation,
        String total,
        long count,
        String last) {}
