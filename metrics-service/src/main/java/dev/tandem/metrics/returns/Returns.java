package dev.tandem.metrics.returns;

import dev.tandem.metrics.report.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an investment returns in one series: as planned, as forecast or as measured.
 *
 * @param total cost and benefit, with what has no date
 * @param undated cost and benefit without a date, which is in no flow
 * @param firstFlow the month of the first flow; null without flows
 * @param lastFlow the month of the last one
 * @param returnOnInvestment (benefit − cost) ÷ cost; null without a cost above nothing
 */
record Returns(
        Figures total,
        Figures undated,
        YearMonth firstFlow,
        YearMonth lastFlow,
        BigDecimal netPresentValue,
        InternalRate internalRate,
        BigDecimal returnOnInvestment,
        Payback payback,
        Payback discountedPayback) {

    private static final int PLACES = 4;

    /** Of figures by month. */
    static Returns of(SortedMap<YearMonth, Figures> byMonth, Figures undated, Terms terms) {
        Figures total = byMonth.values().stream().reduce(undated, Figures::plus);
        SortedMap<YearMonth, BigDecimal> nets = nets(byMonth);
        CashFlows flows = terms.flows(nets);
        CashFlows discounted = flows.discounted(terms.rate());
        return new Returns(
                total,
                undated,
                nets.isEmpty() ? null : nets.firstKey(),
                nets.isEmpty() ? null : nets.lastKey(),
                terms.netPresentValue(discounted, total.benefit().scale()),
                InternalRate.of(flows),
                ratio(total.net(), total.cost()),
                flows.payback(),
                discounted.payback());
    }

    /** From the first month with a flow to the last, every month. */
    private static SortedMap<YearMonth, BigDecimal> nets(SortedMap<YearMonth, Figures> byMonth) {
        SortedMap<YearMonth, BigDecimal> nets = new TreeMap<>();
        byMonth.forEach((month, figures) -> nets.put(month, figures.net()));
        nets.values().removeIf(net -> net.signum() == 0);
        if (nets.isEmpty()) {
            return nets;
        }
        YearMonth last = nets.lastKey();
        for (YearMonth month = nets.firstKey(); month.isBefore(last); month = month.plusMonths(1)) {
            nets.putIfAbsent(month, BigDecimal.ZERO);
        }
        return nets;
    }

    private static BigDecimal ratio(BigDecimal net, BigDecimal cost) {
        return cost.signum() <= 0 ? null : net.divide(cost, PLACES, RoundingMode.HALF_EVEN);
    }
}
