package dev.tandem.initiatives.actual;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

/**
 * What metrics-service measured for one metric of one initiative in one month and currency.
 *
 * @param expenseType CAPEX or OPEX; null when not a cost or not stated
 * @param currency null for a metric that is not money
 * @param value by the metric's aggregation, exact
 */
record ActualCell(
        UUID metricId,
        String metricKey,
        Kind kind,
        ExpenseType expenseType,
        YearMonth month,
        String currency,
        BigDecimal value) {

    /** What the metric measures. */
    enum Kind {
        REVENUE,
        COST,
        KPI
    }

    /** How a cost is booked. */
    enum ExpenseType {
        CAPEX,
        OPEX
    }
}
