package dev.tandem.metrics.report;

import java.util.List;

/**
 * All rows of a profit and loss in one currency, in the order of their groups and periods.
 *
 * @param planned the plan lines that the total comes from
 * @param forecast the forecast lines that the total comes from
 */
public record CurrencyBlock(
        String currency, List<Row> rows, Sides total, PlanEntries.Counted planned, PlanEntries.Counted forecast) {

    /**
     * The figures of one group in one period.
     *
     * @param period null when undated
     */
    public record Row(Group group, Period period, Sides sides) {}
}
