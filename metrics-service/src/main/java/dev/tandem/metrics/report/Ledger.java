package dev.tandem.metrics.report;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.metrics.fx.ConversionView;
import dev.tandem.metrics.fx.Converter;
import dev.tandem.metrics.fx.FxRates;
import dev.tandem.metrics.projection.KnownOrganisation;
import dev.tandem.money.Currencies;
import java.util.List;

/**
 * Everything that a money report is made of, as of one instant: the initiatives asked for and their amounts.
 *
 * @param scope whose money it is
 * @param plan the amounts of the baselines, inside the range asked for
 * @param forecast the amounts that owners expect, inside the range asked for
 * @param actual the measured amounts, inside the range asked for
 * @param converter what every amount was converted by, and what else a report needs is to be; null for nothing
 */
public record Ledger(
        ReportQuery query,
        KnownOrganisation organisation,
        ReportScope scope,
        Portfolio portfolio,
        PlanEntries plan,
        PlanEntries forecast,
        List<Entry> actual,
        Converter converter) {

    private static final int USUAL_MINOR_UNITS = 2;

    /** The decimal places of a currency. */
    public static int minorUnits(String currency) {
        return Currencies.minorUnits(currency).orElse(USUAL_MINOR_UNITS);
    }

    /** The same with every amount converted. */
    public Ledger convertedBy(Converter by) {
        return new Ledger(
                query,
                organisation,
                scope,
                portfolio,
                plan.convertedBy(by),
                forecast.convertedBy(by),
                actual.stream().map(entry -> entry.convertedBy(by)).toList(),
                by);
    }

    /**
     * The rates that the report took; null when nothing was converted. To be asked for when nothing is left to convert.
     *
     * @throws ProblemException EXCHANGE_RATES_MISSING naming every rate that was lacking
     */
    public ConversionView conversion() {
        return converter == null ? null : FxRates.used(converter);
    }

    public FiscalCalendar fiscalCalendar() {
        return new FiscalCalendar(organisation.fiscalYearStartMonth());
    }

    /** Makes rows of amounts, grouped as asked for. */
    public Tabulation tabulation(Interval interval) {
        return tabulation(query.groupBy(), interval);
    }

    private Tabulation tabulation(GroupBy groupBy, Interval interval) {
        return new Tabulation(
                new Grouping(groupBy, portfolio), interval, fiscalCalendar(), query.range(), Ledger::minorUnits);
    }

    /** Plan, forecast and actual side by side. */
    public List<CurrencyBlock> profitAndLoss(Interval interval) {
        return profitAndLoss(query.groupBy(), interval);
    }

    /**
     * The same grouped otherwise.
     *
     * @param groupBy something that was read: what was asked for, everything, or initiatives
     */
    public List<CurrencyBlock> profitAndLoss(GroupBy groupBy, Interval interval) {
        return new ProfitAndLoss(tabulation(groupBy, interval)).of(plan, forecast, actual);
    }
}
