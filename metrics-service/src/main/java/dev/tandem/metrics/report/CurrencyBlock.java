package dev.tandem.metrics.report;

import java.util.List;

/**
 * All rows of a report in one currency, in the order of their groups and periods.
 *
 * @param costLines how many plan lines of cost the total comes from
 * @param benefitLines how many plan lines of benefit the total comes from
 */
record CurrencyBlock(String currency, List<Row> rows, Figures plan, Figures actual, int costLines, int benefitLines) {

    /** @param period null when undated */
    record Row(Group group, Period period, Figures plan, Figures actual) {}
}
