package dev.tandem.initiatives.delay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a month of delay costs in one currency: the expected benefit of an average month. It is the sum of the dated benefits,
 * each times its probability, over the number of calendar months that any of them touches, rounded half-even to the
 * currency's minor units.
 *
 * @param monthly null when no benefit is dated
 * @param months how many calendar months the dated benefits touch
 * @param dated the dated benefits together, as expected
 * @param undated the benefits without a date together; they have no month and do not count
 */
public record CostOfDelay(BigDecimal monthly, int months, BigDecimal dated, BigDecimal undated) {

    /**
     * One planned benefit.
     *
     * @param amount in the currency's minor units
     * @param probability from 0 to 1
     * @param first the first month it touches, or null when it is undated
     * @param last the last month it touches, or null when it is undated
     */
    public record Benefit(BigDecimal amount, BigDecimal probability, String currency, YearMonth first, YearMonth last) {

        BigDecimal expected() {
            return amount.multiply(probability);
        }
    }

    /** By currency. */
    public static Map<String, CostOfDelay> of(Collection<Benefit> benefits) {
        Map<String, List<Benefit>> byCurrency = new TreeMap<>();
        for (Benefit benefit : benefits) {
            byCurrency
                    .computeIfAbsent(benefit.currency(), currency -> new ArrayList<>())
                    .add(benefit);
        }
        Map<String, CostOfDelay> costs = new TreeMap<>();
        byCurrency.forEach((currency, same) -> costs.put(currency, inOneCurrency(same)));
        return costs;
    }

    private static CostOfDelay inOneCurrency(List<Benefit> benefits) {
        int scale = benefits.get(0).amount().scale();
        BigDecimal dated = BigDecimal.ZERO;
        BigDecimal undated = BigDecimal.ZERO;
        Set<YearMonth> months = new HashSet<>();
        for (Benefit benefit : benefits) {
            if (benefit.first() == null) {
                undated = undated.add(benefit.expected());
                continue;
            }
            dated = dated.add(benefit.expected());
            for (YearMonth month = benefit.first(); !month.isAfter(benefit.last()); month = month.plusMonths(1)) {
                months.add(month);
            }
        }
        BigDecimal monthly = months.isEmpty()
                ? null
                : dated.divide(BigDecimal.valueOf(months.size()), scale, RoundingMode.HALF_EVEN);
        return new CostOfDelay(
                monthly,
                months.size(),
                dated.setScale(scale, RoundingMode.HALF_EVEN),
                undated.setScale(scale, RoundingMode.HALF_EVEN));
    }
}
