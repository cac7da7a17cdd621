package dev.tandem.metrics.forecastaccuracy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How near what was stated came to what was measured, over months of initiatives. Percentages are kept to 34 digits until
 * they are averaged; everything else is exact.
 */
final class Accuracy {

    private static final int PLACES = 4;
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private int months;
    private int percentages;
    private BigDecimal stated = BigDecimal.ZERO;
    private BigDecimal actual = BigDecimal.ZERO;
    private BigDecimal absoluteErrors = BigDecimal.ZERO;
    private BigDecimal absoluteActual = BigDecimal.ZERO;
    private BigDecimal signed = BigDecimal.ZERO;
    private BigDecimal unsigned = BigDecimal.ZERO;

    /** One month of one initiative. A month without a measured amount has an error, but no percentage. */
    void add(BigDecimal wasStated, BigDecimal wasMeasured) {
        BigDecimal error = wasMeasured.subtract(wasStated);
        months++;
        stated = stated.add(wasStated);
        actual = actual.add(wasMeasured);
        absoluteErrors = absoluteErrors.add(error.abs());
        absoluteActual = absoluteActual.add(wasMeasured.abs());
        if (wasMeasured.signum() != 0) {
            BigDecimal share = error.divide(wasMeasured.abs(), DIGITS);
            percentages++;
            signed = signed.add(share);
            unsigned = unsigned.add(share.abs());
        }
    }

    int months() {
        return months;
    }

    /** Months that have an error, but nothing to measure it against. */
    int withoutActual() {
        return months - percentages;
    }

    BigDecimal stated() {
        return stated;
    }

    BigDecimal actual() {
        return actual;
    }

    /** Mean of (actual − stated) ÷ |actual|; null when nothing was measured. */
    BigDecimal bias() {
        return mean(signed);
    }

    /** Mean of |actual − stated| ÷ |actual|; null when nothing was measured. */
    BigDecimal mape() {
        return mean(unsigned);
    }

    /** Σ|actual − stated| ÷ Σ|actual|; null when nothing was measured. */
    BigDecimal wape() {
        return absoluteActual.signum() == 0
                ? null
                : absoluteErrors.divide(absoluteActual, PLACES, RoundingMode.HALF_EVEN);
    }

    private BigDecimal mean(BigDecimal sum) {
        return percentages == 0 ? null : sum.divide(BigDecimal.valueOf(percentages), PLACES, RoundingMode.HALF_EVEN);
    }
}
