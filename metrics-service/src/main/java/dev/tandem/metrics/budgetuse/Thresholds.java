package dev.tandem.metrics.budgetuse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How much of a budget may be used before somebody should know. */
final class Thresholds {

    /** In per cent, rising. */
    static final List<Integer> ALL = List.of(80, 100, 120);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 1;

    private Thresholds() {}

    /** Those that are reached, rising. Of a budget of nothing, anything spent reaches all. */
    static List<Integer> reached(BigDecimal budget, BigDecimal actual) {
        if (actual.signum() <= 0) {
            return List.of();
        }
        BigDecimal spent = actual.multiply(HUNDRED);
        return ALL.stream()
                .filter(threshold -> spent.compareTo(budget.multiply(BigDecimal.valueOf(threshold))) >= 0)
                .toList();
    }

    /** Per cent used, cut to one decimal so that a threshold is not seen before it is reached; null of no budget. */
    static BigDecimal used(BigDecimal budget, BigDecimal actual) {
        return budget.signum() <= 0 ? null : actual.multiply(HUNDRED).divide(budget, PLACES, RoundingMode.DOWN);
    }
}
