package dev.tandem.metrics.report;

import dev.tandem.money.Currencies;
import java.util.List;

/**
 * Everything that a money report is made of, as of one instant: the initiatives asked for and their amounts.
 *
 * @param scope whose money it is
 * @param plan the amounts of the baselines, inside the range asked for
 * @param forecast the amounts that owners expect, inside the range asked for
 * @param actual the measured amounts, inside the range asked for
 */
public record Ledger(
        ReportQuery query,
        OrganisationCalendar calendar,
        ReportScope scope,
        Portfolio portfolio,
        PlanEntries plan,
        PlanEntries forecast,
        List<Entry> actual) {

    private static final int USUAL_MINOR_UNITS = 2;

    /** The decimal places of a currency. */
    public static int minorUnits(String currency) {
        return Currencies.minorUnits(currency).orElse(USUAL_MINOR_UNITS);
    }

    public FiscalCalendar fiscalCalendar() {
        return new FiscalCalendar(calendar.fiscalYearStartMonth());
    }

    /** Makes rows of amounts, grouped as asked for. */
    public Tabulation tabulation(Interval interval) {
        return new Tabulation(
                new Grouping(query.groupBy(), portfolio),
                interval,
                fiscalCalendar(),
                query.range(),
                Ledger::minorUnits);
    }

    /** Plan, forecast and actual side by side. */
    public List<CurrencyBlock> profitAndLoss(Interval interval) {
        return new ProfitAndLoss(tabulation(interval)).of(plan, forecast, actual);
    }
}
