package dev.tandem.metrics.report;

import dev.tandem.metrics.fx.Converter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

/**
 * One amount of one initiative, as exact as it is known.
 *
 * @param month the calendar month it falls in; null when undated
 * @param driver through what a benefit comes; null for a cost, and where nobody says
 */
public record Entry(
        UUID initiativeId, String currency, YearMonth month, Measure measure, BigDecimal amount, String driver) {

    /** The same by the rates of its month: averages for what was measured, of the plan for all else. */
    Entry convertedBy(Converter converter) {
        BigDecimal converted = measure.series() == Series.ACTUAL
                ? converter.actual(amount, currency, month)
                : converter.planned(amount, currency, month);
        return new Entry(initiativeId, converter.target(), month, measure, converted, driver);
    }

    /** An amount without a driver. */
    public Entry(UUID initiativeId, String currency, YearMonth month, Measure measure, BigDecimal amount) {
        this(initiativeId, currency, month, measure, amount, null);
    }
}
