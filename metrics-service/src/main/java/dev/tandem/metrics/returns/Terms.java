package dev.tandem.metrics.returns;

import dev.tandem.metrics.report.FiscalCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How returns are computed.
 *
 * @param rate a year's discount
 * @param rhythm when flows count
 * @param valuedOn the day whose money a present value is in; null for the day of the first flow
 * @param calendar says which months make a year
 */
record Terms(BigDecimal rate, Rhythm rhythm, LocalDate valuedOn, FiscalCalendar calendar) {

    /** When the flows of a month count. */
    enum Rhythm {
        /** On the month's first day; a year has 365 days. */
        MONTHLY,
        /** All months of a fiscal year together; years are whole. */
        YEARLY
    }

    /**
     * The flows of months.
     *
     * @param nets from the first month with one to the last, without a gap
     */
    CashFlows flows(SortedMap<YearMonth, BigDecimal> nets) {
        if (rhythm == Rhythm.MONTHLY) {
            SortedMap<LocalDate, BigDecimal> dated = new TreeMap<>();
            nets.forEach((month, net) -> dated.put(month.atDay(1), net));
            return CashFlows.dated(dated);
        }
        SortedMap<Integer, BigDecimal> years = new TreeMap<>();
        nets.forEach((month, net) -> years.merge(yearOf(month), net, BigDecimal::add));
        return CashFlows.yearly(years);
    }

    /**
     * The net present value.
     *
     * @param discounted the flows by this rate
     * @param scale decimals of the currency
     */
    BigDecimal netPresentValue(CashFlows discounted, int scale) {
        BigDecimal exact = valuedOn == null || discounted.isEmpty()
                ? discounted.sum()
                : discounted.movedTo(positionOf(valuedOn), discounted.sum(), rate);
        return exact.setScale(scale, RoundingMode.HALF_EVEN);
    }

    private int positionOf(LocalDate day) {
        return rhythm == Rhythm.MONTHLY ? Math.toIntExact(day.toEpochDay()) : yearOf(YearMonth.from(day));
    }

    /** The calendar year in which its fiscal year begins. */
    private int yearOf(YearMonth month) {
        return calendar.year(month).first().getYear();
    }
}
