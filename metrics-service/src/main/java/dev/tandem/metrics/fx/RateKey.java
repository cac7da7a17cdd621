package dev.tandem.metrics.fx;

import java.time.YearMonth;
import java.util.Comparator;

/**
 * Which rate: of a currency, in a month or in a fiscal year.
 *
 * @param month of a month average; else null
 * @param fiscalYear of a plan rate, the calendar year in which the fiscal year begins; else null
 */
public record RateKey(RateKind kind, String currency, YearMonth month, Integer fiscalYear)
        implements Comparable<RateKey> {

    private static final Comparator<RateKey> ORDER = Comparator.comparing(RateKey::kind)
            .thenComparing(RateKey::currency)
            .thenComparing(RateKey::month, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(RateKey::fiscalYear, Comparator.nullsFirst(Comparator.naturalOrder()));

    public RateKey {
        if ((kind == RateKind.MONTH_AVERAGE) != (month != null) || (month == null) != (fiscalYear != null)) {
            throw new IllegalArgumentException("a month average has a month, a plan rate a fiscal year");
        }
    }

    public static RateKey average(String currency, YearMonth month) {
        return new RateKey(RateKind.MONTH_AVERAGE, currency, month, null);
    }

    public static RateKey plan(String currency, int fiscalYear) {
        return new RateKey(RateKind.FISCAL_YEAR_PLAN, currency, null, fiscalYear);
    }

    /** How a path names it: {@code USD-2026-03} or {@code USD-FY2026}. */
    public String path() {
        return currency + (kind == RateKind.MONTH_AVERAGE ? "-" + month : "-FY" + fiscalYear);
    }

    /** By kind, currency, then time. */
    @Override
    public int compareTo(RateKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind == RateKind.MONTH_AVERAGE
                ? "month average of " + currency + " for " + month
                : "plan rate of " + currency + " for the fiscal year that begins in " + fiscalYear;
    }
}
