package dev.tandem.initiatives.actual;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.UUID;

/**
 * What this service reads from a cell event of metrics-service.
 *
 * @param total the sum of the cell's facts
 * @param count how many facts there are
 * @param last the value of the latest fact where the aggregation is LAST, else null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CellState(
        UUID metricId,
        String metricKey,
        ActualCell.Kind kind,
        ActualCell.ExpenseType expenseType,
        UUID initiativeId,
        String month,
        String currency,
        BigDecimal total,
        Long count,
        BigDecimal last,
        Aggregation aggregation) {

    /** How a metric's facts of a month become its value. */
    enum Aggregation {
        SUM,
        AVERAGE,
        LAST
    }

    /** The value by the metric's aggregation; null when there is none, because all facts are gone. */
    BigDecimal value() {
        if (count == 0) {
            return null;
        }
        return switch (aggregation) {
            case SUM -> total;
            case AVERAGE -> total.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
            case LAST -> last;
        };
    }
}
