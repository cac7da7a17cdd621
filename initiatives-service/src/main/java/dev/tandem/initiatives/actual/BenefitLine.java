package dev.tandem.initiatives.actual;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A benefit of the baseline that names the metric it moves.
 *
 * @param metricId the metric, or null when it is named by key
 * @param metricKey the metric's key, or null
 * @param baseline the metric's level per month before the change; null counts as nothing
 * @param unitValue the agreed worth of one unit, in {@code unitValueCurrency}; null when the metric is money itself
 * @param currency of the planned amount
 * @param from first month of its span, null when undated
 * @param to last month of its span, null when undated
 */
record BenefitLine(
        UUID metricId,
        String metricKey,
        BigDecimal baseline,
        BigDecimal unitValue,
        String unitValueCurrency,
        String currency,
        YearMonth from,
        YearMonth to) {

    /** Whether the cell is of the metric that this line promises to move, and worth can be told from it. */
    boolean names(ActualCell cell) {
        boolean sameMetric = metricId == null ? cell.metricKey().equals(metricKey) : metricId.equals(cell.metricId());
        return sameMetric && (unitValue != null || currency.equals(cell.currency()));
    }

    boolean spans(YearMonth month) {
        return from == null || (!month.isBefore(from) && !month.isAfter(to));
    }

    String worthCurrency() {
        return unitValue == null ? currency : unitValueCurrency;
    }

    /** The movement of the metric from the line's baseline times the agreed worth of a unit. */
    BigDecimal worth(BigDecimal value) {
        BigDecimal movement = baseline == null ? value : value.subtract(baseline);
        return unitValue == null ? movement : movement.multiply(unitValue);
    }
}
