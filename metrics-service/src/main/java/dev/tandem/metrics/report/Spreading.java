package dev.tandem.metrics.report;

import dev.tandem.money.Shares;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Spreads an amount over the calendar months its days touch: equal parts, the largest remainder first. */
final class Spreading {

    private Spreading() {}

    /**
     * Parts that add up to the amount.
     *
     * @param scale decimal places of a part; an amount with more keeps its own
     */
    static SortedMap<YearMonth, BigDecimal> over(LocalDate from, LocalDate to, BigDecimal amount, int scale) {
        YearMonth first = YearMonth.from(from);
        int months = Math.toIntExact(ChronoUnit.MONTHS.between(first, YearMonth.from(to))) + 1;
        List<BigDecimal> parts = Shares.evenly(amount, months, Math.max(scale, amount.scale()));
        SortedMap<YearMonth, BigDecimal> spread = new TreeMap<>();
        for (int i = 0; i < months; i++) {
            spread.put(first.plusMonths(i), parts.get(i));
        }
        return spread;
    }
}
