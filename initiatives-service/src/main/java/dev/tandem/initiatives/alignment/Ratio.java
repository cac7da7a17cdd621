package dev.tandem.initiatives.alignment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact quotient; it is rounded only where it is shown.
 *
 * @param divisor above zero
 */
record Ratio(BigDecimal dividend, BigDecimal divisor) {

    static final Ratio ZERO = of(0, 1);

    static Ratio of(long dividend, long divisor) {
        return new Ratio(BigDecimal.valueOf(dividend), BigDecimal.valueOf(divisor));
    }

    Ratio plus(Ratio other) {
        return new Ratio(
                dividend.multiply(other.divisor).add(other.dividend.multiply(divisor)),
                divisor.multiply(other.divisor));
    }

    Ratio times(long factor) {
        return new Ratio(dividend.multiply(BigDecimal.valueOf(factor)), divisor);
    }

    Ratio over(long by) {
        return new Ratio(dividend, divisor.multiply(BigDecimal.valueOf(by)));
    }

    BigDecimal rounded(int scale, RoundingMode how) {
        return dividend.divide(divisor, scale, how);
    }
}
