package dev.tandem.metrics.report;

import dev.tandem.metrics.metric.ExpenseType;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

/**
 * What was measured of one metric for one initiative in one month.
 *
 * @param expenseType of a cost; null when its metric does not say
 * @param currency null for a metric that is not money
 * @param value by the metric's aggregation, as exact as measured
 */
public record Cell(
        UUID initiativeId,
        UUID metricId,
        String metricKey,
        Kind kind,
        ExpenseType expenseType,
        YearMonth month,
        String currency,
        BigDecimal value) {

    public enum Kind {
        REVENUE,
        COST,
        KPI
    }
}
