package dev.tandem.metrics.report;

import dev.tandem.metrics.metric.ExpenseType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A line of an initiative's baseline or forecast with money in it.
 *
 * @param from the first day, with {@code to}; both the same for a single date, both null when undated
 * @param baseline level of the metric per month before the change; null counts as nothing
 * @param unitValue agreed worth of one unit of the metric, in {@code unitValueCurrency}
 * @param driver through what a benefit comes; null for a cost, and where nobody says
 */
public record PlanLine(
        UUID initiativeId,
        Kind kind,
        ExpenseType expenseType,
        BigDecimal amount,
        String currency,
        LocalDate from,
        LocalDate to,
        UUID metricId,
        String metricKey,
        BigDecimal baseline,
        BigDecimal unitValue,
        String unitValueCurrency,
        String driver) {

    public enum Kind {
        COST,
        BENEFIT
    }

    public boolean isDated() {
        return from != null;
    }

    public boolean spans(YearMonth month) {
        return !isDated() || new MonthRange(YearMonth.from(from), YearMonth.from(to)).contains(month);
    }
}
