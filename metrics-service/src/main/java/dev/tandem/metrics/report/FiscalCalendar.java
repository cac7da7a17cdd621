package dev.tandem.metrics.report;

import java.time.DateTimeException;
import java.time.YearMonth;

/**
 * Fiscal quarters and years: twelve months from the start month on. A year that begins in January is named after
 * itself ({@code 2026}), any other after the two calendar years it touches ({@code 2026/27}).
 *
 * @param startMonth the first month of the fiscal year, 1 to 12
 */
public record FiscalCalendar(int startMonth) {

    private static final int MONTHS_IN_QUARTER = 3;
    private static final int MONTHS_IN_YEAR = 12;

    public FiscalCalendar {
        if (startMonth < 1 || startMonth > MONTHS_IN_YEAR) {
            throw new DateTimeException("a fiscal year starts in month 1 to 12, not " + startMonth);
        }
    }

    public Period month(YearMonth month) {
        return new Period(month.toString(), month, month);
    }

    public Period quarter(YearMonth month) {
        int quarter = monthsIntoYear(month) / MONTHS_IN_QUARTER;
        YearMonth first = startOfYear(month).plusMonths((long) quarter * MONTHS_IN_QUARTER);
        return new Period(yearLabel(month) + "-Q" + (quarter + 1), first, first.plusMonths(MONTHS_IN_QUARTER - 1));
    }

    public Period year(YearMonth month) {
        YearMonth first = startOfYear(month);
        return new Period(yearLabel(month), first, first.plusMonths(MONTHS_IN_YEAR - 1));
    }

    /**
     * A fiscal year.
     *
     * @param year the calendar year in which it begins
     */
    public Period yearBeginningIn(int year) {
        return year(YearMonth.of(year, startMonth));
    }

    private String yearLabel(YearMonth month) {
        int year = startOfYear(month).getYear();
        return startMonth == 1 ? Integer.toString(year) : "%d/%02d".formatted(year, (year + 1) % 100);
    }

    private YearMonth startOfYear(YearMonth month) {
        return month.minusMonths(monthsIntoYear(month));
    }

    private int monthsIntoYear(YearMonth month) {
        return Math.floorMod(month.getMonthValue() - startMonth, MONTHS_IN_YEAR);
    }
}
