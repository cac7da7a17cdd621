package dev.tandem.metrics.budgetuse;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What became of a budget. Where the node has none of its own, the budgets below it count together.
 *
 * @param own finance's amount for the node; null for none
 * @param below the budgets of nodes below, of each branch the topmost; null for none
 * @param planned what baselines have for the year
 * @param forecast what owners expect for the year
 * @param actual what is measured in the year
 * @param actualOver the part of it in months that are over
 * @param monthsOver how many months of the year are over, 0 to 12
 */
record Burn(
        BigDecimal own,
        BigDecimal below,
        BigDecimal planned,
        BigDecimal forecast,
        BigDecimal actual,
        BigDecimal actualOver,
        int monthsOver) {

    private static final int PLACES = 4;
    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);

    /** The budget that counts; null for none. */
    BigDecimal budget() {
        return own == null ? below : own;
    }

    /** What of the node's own budget is not given to nodes below; null without an own one. */
    BigDecimal unallocated() {
        return own == null ? null : below == null ? own : own.subtract(below);
    }

    /** Budget less actual; null without a budget. */
    BigDecimal variance() {
        return budget() == null ? null : budget().subtract(actual);
    }

    /** Actual ÷ budget; null without a budget above nothing. */
    BigDecimal use() {
        return share(actual);
    }

    /** Actual per month that is over; null before one is. */
    BigDecimal perMonth() {
        return monthsOver == 0
                ? null
                : actualOver.divide(BigDecimal.valueOf(monthsOver), actual.scale(), RoundingMode.HALF_EVEN);
    }

    /** What the year costs if it goes on like this; null before a month is over. */
    BigDecimal projected() {
        return monthsOver == 0
                ? null
                : actualOver
                        .multiply(MONTHS_OF_A_YEAR)
                        .divide(BigDecimal.valueOf(monthsOver), actual.scale(), RoundingMode.HALF_EVEN);
    }

    BigDecimal projectedUse() {
        return projected() == null ? null : share(projected());
    }

    /** The highest threshold that is reached, in per cent; null for none. */
    Integer threshold() {
        if (budget() == null) {
            return null;
        }
        return Thresholds.reached(budget(), actual).stream()
                .reduce((lower, higher) -> higher)
                .orElse(null);
    }

    private BigDecimal share(BigDecimal amount) {
        return budget() == null || budget().signum() <= 0
                ? null
                : amount.divide(budget(), PLACES, RoundingMode.HALF_EVEN);
    }
}
