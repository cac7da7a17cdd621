package dev.tandem.metrics.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What is promised of a metric.
 *
 * @param onlyRises whether the figure can only grow while facts arrive: a sum over the window
 */
record Promise(
        int number, Direction direction, BigDecimal baseline, BigDecimal goal, boolean onlyRises, LocalDate dueOn) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What can be said of the figure on a day: progress in per cent, cut to one decimal so that 100 means met.
     *
     * <p>A sum that is to stay low says nothing before its due date is over: it begins at nothing, far beyond its goal.
     *
     * @param actual null when there is none
     */
    Measured measure(BigDecimal actual, LocalDate today) {
        boolean over = today.isAfter(dueOn);
        boolean told = actual != null && (over || !(onlyRises && direction == Direction.MINIMISE));
        if (!told) {
            return new Measured(number, actual, null, over ? Standing.MISSED : Standing.OPEN);
        }
        boolean met = direction == Direction.MAXIMISE ? actual.compareTo(goal) >= 0 : actual.compareTo(goal) <= 0;
        Standing standing = met ? Standing.REACHED : over ? Standing.MISSED : Standing.OPEN;
        return new Measured(number, actual, progress(actual), standing);
    }

    /** (actual − baseline) ÷ (goal − baseline); to minimise, numerator and denominator change their signs together. */
    private BigDecimal progress(BigDecimal actual) {
        BigDecimal gone = actual.subtract(baseline);
        BigDecimal way = goal.subtract(baseline);
        return gone.multiply(HUNDRED).divide(way, 1, RoundingMode.FLOOR);
    }
}
