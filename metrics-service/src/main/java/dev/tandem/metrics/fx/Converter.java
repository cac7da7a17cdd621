package dev.tandem.metrics.fx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Converts amounts to one currency for one report, and keeps which rates that took and which were missing.
 *
 * <p>An amount in the target currency stays as it is. Any other is multiplied by the rate of its currency, exactly, and,
 * when the target is not the base currency, divided once by the rate of the target; the quotient is kept to 36 decimal
 * places, half-even. Nothing else is rounded, so sums of converted amounts do not depend on their order or grouping.
 *
 * <p>Where a rate is missing the amount comes back as zero and the report has to be refused: see {@link #missing()}.
 */
public final class Converter {

    /** Decimal places of an amount that was divided. */
    public static final int PLACES = 36;

    private static final int MONTHS = 12;

    private final Rates rates;
    private final String target;
    private final int fiscalYearStartMonth;
    private final YearMonth present;
    private final Predicate<YearMonth> closed;
    private final TreeMap<RateKey, Rate> used = new TreeMap<>();
    private final SortedSet<RateKey> missing = new TreeSet<>();

    /**
     * @param target the currency to convert to
     * @param fiscalYearStartMonth the month in which fiscal years begin, 1 to 12
     * @param present the month it is; what is planned without a date goes by the plan rate of its fiscal year
     * @param closed whether a month is closed, so that its averages are final
     */
    public Converter(
            Rates rates, String target, int fiscalYearStartMonth, YearMonth present, Predicate<YearMonth> closed) {
        this.rates = rates;
        this.target = target;
        this.fiscalYearStartMonth = fiscalYearStartMonth;
        this.present = present;
        this.closed = closed;
    }

    /** The currency it converts to. */
    public String target() {
        return target;
    }

    /** The currency that rates lead to. */
    public String base() {
        return rates.base();
    }

    /** Converts what was measured in a month, by the average rates of the month. */
    public BigDecimal actual(BigDecimal amount, String currency, YearMonth month) {
        return convert(amount, currency, of -> RateKey.average(of, month));
    }

    /**
     * Converts what is planned or forecast in a month, by the plan rates of its fiscal year.
     *
     * @param month null for what has no date: it goes by the fiscal year of the present month
     */
    public BigDecimal planned(BigDecimal amount, String currency, YearMonth month) {
        return plannedIn(amount, currency, fiscalYearOf(month == null ? present : month));
    }

    /**
     * Converts what is planned for a fiscal year, such as a budget.
     *
     * @param fiscalYear the calendar year in which it begins
     */
    public BigDecimal plannedIn(BigDecimal amount, String currency, int fiscalYear) {
        return convert(amount, currency, of -> RateKey.plan(of, fiscalYear));
    }

    /** The rates that conversions took so far, each once, by kind, currency and time. */
    public List<Rate> used() {
        return List.copyOf(used.values());
    }

    /** The rates that conversions lacked so far; a report that lacks one is no report. */
    public List<RateKey> missing() {
        return List.copyOf(missing);
    }

    /** Whether a rate may still be corrected in the usual way: the average of a month that is not closed. */
    public boolean isProvisional(RateKey key) {
        return key.kind() == RateKind.MONTH_AVERAGE && !closed.test(key.month());
    }

    private BigDecimal convert(BigDecimal amount, String currency, Function<String, RateKey> keyOf) {
        if (currency.equals(target)) {
            return amount;
        }
        BigDecimal into = rate(currency, keyOf);
        BigDecimal outOf = rate(target, keyOf);
        if (into == null || outOf == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal inBase = amount.multiply(into);
        return target.equals(rates.base()) ? inBase : inBase.divide(outOf, PLACES, RoundingMode.HALF_EVEN);
    }

    /** One for the base currency; null when it is missing. */
    private BigDecimal rate(String currency, Function<String, RateKey> keyOf) {
        if (currency.equals(rates.base())) {
            return BigDecimal.ONE;
        }
        RateKey key = keyOf.apply(currency);
        Rate rate = rates.find(key).orElse(null);
        if (rate == null) {
            missing.add(key);
            return null;
        }
        used.put(key, rate);
        return rate.value();
    }

    private int fiscalYearOf(YearMonth month) {
        return month.minusMonths(Math.floorMod(month.getMonthValue() - fiscalYearStartMonth, MONTHS))
                .getYear();
    }
}
